namespace DependencyRisk;

/// <summary>What a scan finds in a run of amounts.</summary>
internal struct PartialSums
{
    public CompensatedSum Total;

    public CompensatedSum Terms;

    public double Greatest;

    /// <summary>Whether some amount is negative or NaN.</summary>
    public bool IsInvalid;

    /// <summary>Adds the sums of the amounts that come next.</summary>
    public void Add(in PartialSums next)
    {
        Total.Add(next.Total.Value);
        Terms.Add(next.Terms.Value);
        Greatest = Math.Max(Greatest, next.Greatest);
        IsInvalid |= next.IsInvalid;
    }
}
