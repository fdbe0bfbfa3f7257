namespace DependencyRisk;

/// <summary>Pairs the items of two lists that have no ids, in rounds: first those that are the same, then those that are alike.</summary>
/// <remarks>No order of the lists matters, and which of them is the earlier one does not either. Sorts, so that long lists take little more than their length.</remarks>
internal sealed class Matching<T>
    where T : struct
{
    private readonly Comparison<T> _full;
    private readonly List<(T? Before, T? After)> _pairs = [];
    private List<T> _before;
    private List<T> _after;

    /// <summary>Begins with those that are the same.</summary>
    public Matching(IEnumerable<T> before, IEnumerable<T> after, Comparison<T> full)
    {
        (_before, _after, _full) = ([.. before], [.. after], full);
        Pair(full);
    }

    /// <summary>All pairs, and what is left on either side.</summary>
    public IEnumerable<(T? Before, T? After)> All =>
        _pairs.Concat(_before.Select(item => ((T?)item, (T?)null))).Concat(_after.Select(item => ((T?)null, (T?)item)));

    /// <summary>Pairs what is left and has the same key, as far as it qualifies; of several, in order.</summary>
    public void Pair(Comparison<T> key, Predicate<T>? before = null, Predicate<T>? after = null)
    {
        int Order(T left, T right) => key(left, right) is var order and not 0 ? order : _full(left, right);
        List<T> left = before is null ? _before : _before.FindAll(before);
        List<T> right = after is null ? _after : _after.FindAll(after);
        left.Sort(Order);
        right.Sort(Order);
        List<T> leftOver = before is null ? [] : _before.FindAll(item => !before(item));
        List<T> rightOver = after is null ? [] : _after.FindAll(item => !after(item));
        (int i, int j) = (0, 0);
        while (i < left.Count && j < right.Count)
        {
            switch (key(left[i], right[j]))
            {
                case 0:
                    _pairs.Add((left[i++], right[j++]));
                    break;
                case < 0:
                    leftOver.Add(left[i++]);
                    break;
                default:
                    rightOver.Add(right[j++]);
                    break;
            }
        }

        leftOver.AddRange(left[i..]);
        rightOver.AddRange(right[j..]);
        (_before, _after) = (leftOver, rightOver);
    }
}
