namespace DependencyRisk;

/// <summary>A part, or a source of its own, that may stand in for another. Numbers that are not given are NaN.</summary>
internal readonly record struct AlternativeRow
{
    /// <summary>The number of the part for which it stands in.</summary>
    public required int Part { get; init; }

    /// <summary>The number of the part that stands in, or -1 where it is not in the bill.</summary>
    public required int Alternative { get; init; }

    public required int Supplier { get; init; }

    public required Country Origin { get; init; }

    public required double Fraction { get; init; }

    public required double Months { get; init; }

    public required double Priority { get; init; }

    public required int File { get; init; }

    public required int Line { get; init; }
}
