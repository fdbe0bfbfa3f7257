namespace DependencyRisk;

/// <summary>
/// Where each component of a bill stands in a document: within the only component that uses it, or at the top, where shared ones
/// are, those that only one source needs, products and their own parts.
/// </summary>
internal sealed class CycloneDxLayout
{
    /// <summary>Components within components, as deep as readers that go down step by step bear it.</summary>
    private const int MostNesting = 16;

    private const int Top = -1;

    private readonly int[] _holder;
    private readonly int[] _useCount;
    private readonly double[] _quantity;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public CycloneDxLayout(Bill bill)
    {
        int count = bill.Components.Length;
        (_holder, _useCount, _quantity) = (new int[count], new int[count], new double[count]);
        (_firstChild, _nextSibling) = (new int[count], new int[count]);
        var byId = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            byId.Add(bill.Components[i].Id, i);
        }

        Root = bill.Products.Length == 1 ? byId[bill.Products[0]] : Top;
        Array.Fill(_holder, Top);
        CountUses(bill, byId);
        foreach (string product in bill.Products)
        {
            _holder[byId[product]] = Top;
        }

        LimitDepth();
        LinkChildren();
        IsInOrder = Order().SequenceEqual(Enumerable.Range(0, count));
    }

    /// <summary>The component that the document describes, -1 where there are several products.</summary>
    public int Root { get; }

    /// <summary>Whether the components stand in the document in the order of the bill.</summary>
    public bool IsInOrder { get; }

    /// <summary>Whether a component stands in the list of the document itself.</summary>
    public bool IsAtTop(int component) => _holder[component] == Top && component != Root;

    /// <summary>How many the only use needs; null where there are more uses, or none.</summary>
    public double? QuantityOf(int component) => _useCount[component] == 1 ? _quantity[component] : null;

    /// <summary>The first component that stands within another, -1 for none.</summary>
    public int FirstChild(int component) => _firstChild[component];

    /// <summary>The component that stands beside another, -1 for none.</summary>
    public int NextSibling(int component) => _nextSibling[component];

    private void CountUses(Bill bill, Dictionary<string, int> byId)
    {
        for (int i = 0; i < bill.Components.Length; i++)
        {
            foreach (Use use in bill.Components[i].Uses)
            {
                Count(byId[use.Component], use.Quantity, i == Root ? Top : i);
            }

            foreach (Use use in bill.Components[i].Sources.SelectMany(source => source.Uses))
            {
                Count(byId[use.Component], use.Quantity, Top);
            }
        }
    }

    private void Count(int child, double quantity, int holder) =>
        (_holder[child], _quantity[child], _useCount[child]) = (_useCount[child] == 0 ? holder : Top, quantity, _useCount[child] + 1);

    // A component that would stand too deep stands at the top, and those within it count from there.
    private void LimitDepth()
    {
        int[] depth = new int[_holder.Length];
        var above = new Stack<int>();
        for (int i = 0; i < depth.Length; i++)
        {
            for (int at = i; at != Top && depth[at] == 0; at = _holder[at])
            {
                above.Push(at);
            }

            while (above.TryPop(out int next))
            {
                int below = _holder[next] == Top ? 1 : depth[_holder[next]] + 1;
                depth[next] = below > MostNesting ? 1 : below;
                _holder[next] = below > MostNesting ? Top : _holder[next];
            }
        }
    }

    private void LinkChildren()
    {
        Array.Fill(_firstChild, Top);
        Array.Fill(_nextSibling, Top);
        for (int i = _holder.Length - 1; i >= 0; i--)
        {
            if (_holder[i] is var holder and not Top)
            {
                (_nextSibling[i], _firstChild[holder]) = (_firstChild[holder], i);
            }
        }
    }

    private IEnumerable<int> Order()
    {
        var next = new Stack<int>();
        foreach (int first in Root == Top ? [] : new[] { Root })
        {
            next.Push(first);
        }

        for (int top = 0; top <= _holder.Length; top++)
        {
            while (next.TryPop(out int component))
            {
                yield return component;
                if (_nextSibling[component] != Top)
                {
                    next.Push(_nextSibling[component]);
                }

                if (_firstChild[component] != Top)
                {
                    next.Push(_firstChild[component]);
                }
            }

            if (top < _holder.Length && IsAtTop(top))
            {
                next.Push(top);
            }
        }
    }
}
