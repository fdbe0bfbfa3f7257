using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>All that is wrong with a bill and all that is missing in it.</summary>
/// <param name="Source">What the command line calls the bill.</param>
/// <param name="Bill">The bill, or null where it cannot be used.</param>
/// <param name="Problems">Its problems.</param>
/// <param name="Products">How complete it is, product by product; of a bill that cannot be used none.</param>
internal sealed record ValidationReport(string Source, Bill? Bill, ImmutableArray<BillProblem> Problems, ImmutableArray<BillCompleteness> Products)
{
    public ImmutableArray<ProblemGroup> Groups { get; } = ProblemGroup.Of(Problems);
}
