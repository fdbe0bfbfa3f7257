namespace DependencyRisk;

/// <summary>
/// What a component's supply depends on: a source, several that are cut by the same actors, or the unallocated share. Either it is lost
/// whole when a literal says so, or it is graded: lost by as much as the inputs of some sources, or a product, are short.
/// </summary>
internal record struct SupplyVariable
{
    public double Share;

    /// <summary>Capacity beyond the share that is lost with it.</summary>
    public double Spare;

    /// <summary>Where it came among the variables of its node, which come in canonical order.</summary>
    public int Place;

    /// <summary>When it is lost; not for a graded one.</summary>
    public Literal Lost;

    /// <summary>Where the sources, or the product's node, of a graded one start; there are none otherwise.</summary>
    public int PartStart;

    public int PartEnd;

    /// <summary>Whether the part is the node of one of a portfolio's products, and not a source.</summary>
    public bool IsProduct;

    /// <summary>Whether it is lost as far as all of its sources are, and not as far as any is.</summary>
    public bool TakesAll;

    /// <summary>Whether it is lost when one certain actor acts, and not when any of several does.</summary>
    public bool TakesOneActor;

    public readonly bool IsGraded => PartEnd > PartStart;

    /// <summary>Graded ones last; of the others large shares first: then it is known soonest which losses are enough. Then as they came.</summary>
    public readonly int CompareByShare(in SupplyVariable other)
    {
        int order = IsGraded.CompareTo(other.IsGraded);
        order = order != 0 || IsGraded ? order : other.Share.CompareTo(Share);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }

    /// <summary>Graded ones last; of the others those lost together side by side, as they came.</summary>
    public readonly int CompareByLoss(in SupplyVariable other)
    {
        int order = IsGraded.CompareTo(other.IsGraded);
        order = order != 0 || IsGraded ? order : Lost.Code.CompareTo(other.Lost.Code);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }
}
