using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>Problems of one code, of a bill kept in tables also of one file and column of it.</summary>
/// <param name="Count">How many there are, those that were not listed included.</param>
/// <param name="First">The first of them in the order of the bill, three at most; the message of the first says what to do.</param>
internal sealed record ProblemGroup(int Count, ImmutableArray<BillProblem> First)
{
    private const int MostPlaces = 3;

    public ProblemSeverity Severity => First[0].Severity;

    public string Code => First[0].Code;

    public string? File => First[0].File;

    /// <summary>Header of the column, of a bill kept in tables; else null.</summary>
    public string? Field => File is null ? null : First[0].Path;

    /// <summary>The groups: errors before warnings, of each the largest first, then by code, file and column.</summary>
    public static ImmutableArray<ProblemGroup> Of(IReadOnlyList<BillProblem> problems)
    {
        // What only tells of more problems of a code has no file; it counts with the first group of that code.
        ILookup<(ProblemSeverity, string), BillProblem> rest = problems.Where(problem => problem.Count > 1).ToLookup(problem => (problem.Severity, problem.Code));
        var counted = new HashSet<(ProblemSeverity, string)>();
        IEnumerable<ProblemGroup> groups = problems.Where(problem => problem.Count == 1)
            .GroupBy(problem => (problem.Severity, problem.Code, problem.File, Field: problem.File is null ? null : problem.Path))
            .Select(group => new ProblemGroup(
                group.Count() + (counted.Add((group.Key.Severity, group.Key.Code)) ? rest[(group.Key.Severity, group.Key.Code)].Sum(problem => problem.Count) : 0),
                [.. group.Take(MostPlaces)]));
        return
        [
            .. groups.OrderBy(group => group.Severity).ThenByDescending(group => group.Count).ThenBy(group => group.Code, StringComparer.Ordinal)
                .ThenBy(group => group.File, StringComparer.Ordinal).ThenBy(group => group.Field, StringComparer.Ordinal),
        ];
    }
}
