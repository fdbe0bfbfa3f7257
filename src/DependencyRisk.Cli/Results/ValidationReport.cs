using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>All that is wrong with a bill and all that is missing in it.</summary>
/// <param name="Source">What the command line calls the bill.</param>
/// <param name="Bill">The bill, or null where it cannot be used.</param>
/// <param name="Problems">Its problems.</param>
/// <param name="Products">How complete it is, product by product; of a bill that cannot be used, or that has no home, none.</param>
internal sealed record ValidationReport(string Source, Bill? Bill, ImmutableArray<BillProblem> Problems, ImmutableArray<BillCompleteness> Products)
{
    /// <summary>What must be said for the rest, where nobody says whose exposure is asked.</summary>
    public const string SayHome = "Nobody says whose exposure is asked. Say --home CC for what each empty cell costs, and the cells to fill first.";

    /// <summary>Of a bill that has no home what can be told all the same: which fields are filled, product by product; else none.</summary>
    public ImmutableArray<(string Product, ImmutableArray<FieldCompleteness> Fields)> Homeless { get; init; } = [];

    /// <summary>What was asked for.</summary>
    public ExposureOptions Options { get; init; } = ExposureOptions.Default;

    public ImmutableArray<ProblemGroup> Groups { get; } = ProblemGroup.Of(Problems);
}
