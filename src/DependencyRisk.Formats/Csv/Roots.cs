namespace DependencyRisk;

/// <summary>What is part of nothing, among the parts of a bill whose tables name no product.</summary>
internal sealed class Roots
{
    private readonly bool[] _isChild;
    private readonly bool[] _isParent;

    public Roots(BillTables tables)
    {
        _isChild = new bool[tables.Parts.Count];
        _isParent = new bool[tables.Parts.Count];
        foreach (ref UseRow use in tables.Uses)
        {
            _isChild[use.Child] |= use.Parent >= 0;
            if (use.Parent >= 0)
            {
                _isParent[use.Parent] = true;
            }
        }

        foreach (int part in tables.NotFitted)
        {
            _isChild[part] = true;
        }

        // What only stands in for other parts is no product.
        foreach (AlternativeRow alternative in tables.Alternatives)
        {
            if (alternative.Alternative >= 0)
            {
                _isChild[alternative.Alternative] |= !_isParent[alternative.Alternative];
            }
        }
    }

    public IEnumerable<int> Products(IEnumerable<int> parts) => parts.Where(part => !_isChild[part]);

    /// <summary>
    /// Whether the parts at the top belong to a product that is not listed: there are several, and one of them has no parts, so
    /// that it can hardly be a product.
    /// </summary>
    public bool AreParts()
    {
        (int roots, bool hasPlain) = (0, false);
        for (int part = 0; part < _isChild.Length; part++)
        {
            (roots, hasPlain) = _isChild[part] ? (roots, hasPlain) : (roots + 1, hasPlain | !_isParent[part]);
        }

        return roots > 1 && hasPlain;
    }

    /// <summary>Whether a part is part of nothing.</summary>
    public bool IsRoot(int part) => !_isChild[part];
}
