using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A bill, or a scenario, cannot be used; says everything that is wrong with it at once.</summary>
public sealed class BillException : Exception
{
    /// <summary>Makes the exception from all problems found.</summary>
    /// <param name="problems">All problems, warnings included, in the order of the bill.</param>
    public BillException(ImmutableArray<BillProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>All problems, warnings included, in the order in which they were found.</summary>
    public ImmutableArray<BillProblem> Problems { get; }

    private static string Describe(ImmutableArray<BillProblem> problems)
    {
        string[] errors = problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.ToString()).ToArray();
        string more = errors.Length > 10 ? $"\n... and {errors.Length - 10} more in Problems" : string.Empty;
        return $"{errors.Length} error(s):\n{string.Join('\n', errors.Take(10))}{more}";
    }
}
