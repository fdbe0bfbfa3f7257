namespace DependencyRisk.Testing;

/// <summary>A case for a law, and the choice of what to change about it: the same choice each time.</summary>
/// <typeparam name="T">A <see cref="BillCase"/>, or the amounts that units hold.</typeparam>
/// <param name="Given">The case.</param>
/// <param name="Pick">A number of at least 0 that the choices are made by.</param>
public sealed record LawCase<T>(T Given, int Pick)
    where T : notnull
{
    /// <summary>A number of at least 0 that the choices are made by.</summary>
    public int Pick { get; } = Pick >= 0 ? Pick : throw new ArgumentOutOfRangeException(nameof(Pick), Pick, "A choice is a number of at least 0.");

    /// <summary>Choices that are the same each time they are asked for anew.</summary>
    public Random Dice() => new(Pick);

    /// <summary>
    /// One of the items for which something holds, or null where it holds for none. Neither the order of the items matters nor,
    /// unless it is the one chosen, whether one is taken away: so a case can shrink around the choice.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="id">What tells an item from the others.</param>
    /// <param name="holds">Which items fit.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TItem? Choose<TItem>(IEnumerable<TItem> items, Func<TItem, string> id, Func<TItem, bool> holds)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(holds);
        return items.Where(holds).MinBy(item => (Weight(id(item)), id(item)), Comparer<(ulong Weight, string Id)>.Create((left, right) =>
            left.Weight.CompareTo(right.Weight) is var order and not 0 ? order : string.CompareOrdinal(left.Id, right.Id)));
    }

    // The item of the least weight is chosen, as in rendezvous hashing (Thaler and Ravishankar 1998). FNV-1a, begun with the
    // choice and mixed at the end, as its high bits are poor for short texts.
    private ulong Weight(string id)
    {
        ulong hash = 14695981039346656037UL ^ (ulong)Pick;
        foreach (char character in id)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }

    /// <summary>The case and the choice.</summary>
    public override string ToString() => $"{CaseText.Of(Given, string.Empty)}\n// pick {Pick.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
