using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>
/// Writes problems as compilers do: <c>file(line,column): path: severity code: message</c>; of a bill kept in several files,
/// the file stands below what the bill goes by, as in <c>folder/sources.csv(12,4)</c>.
/// </summary>
internal static class ProblemLine
{
    private const int MostWarnings = 20;

    public static string Of(string source, BillProblem problem)
    {
        string file = problem.File is { } name ? FileOf(source, name) : source;
        string place = problem.Line is { } line ? $"{file}({line},{problem.Column ?? 1})" : file;
        return $"{place}: {problem.Path}: {Words.Severities.Of(problem.Severity)} {problem.Code}: {problem.Message}";
    }

    // A folder holds the file; a file is it, or lies beside it; a sheet belongs to its workbook.
    private static string FileOf(string source, string name)
    {
        if (string.Equals(source, BillLoader.Show(BillLoader.StandardInput), StringComparison.Ordinal))
        {
            return source;
        }

        if (!File.Exists(source))
        {
            return $"{Path.TrimEndingDirectorySeparator(source)}/{name}";
        }

        string own = Path.GetFileName(source);
        return string.Equals(own, name, StringComparison.Ordinal) ? source
            : name.StartsWith(own + "!", StringComparison.Ordinal) ? source + name[own.Length..]
            : Path.Combine(Path.GetDirectoryName(source) ?? string.Empty, name);
    }

    /// <summary>Tells of warnings on standard error; beyond some, only how many are left, those that were not listed included.</summary>
    /// <param name="error">Where to.</param>
    /// <param name="source">What they are about.</param>
    /// <param name="warnings">The warnings.</param>
    /// <param name="more">What tells of the others, or null where nothing does.</param>
    public static void Warn(TextWriter error, string source, ImmutableArray<BillProblem> warnings, string? more = null)
    {
        foreach (BillProblem warning in warnings.Take(MostWarnings))
        {
            error.WriteLine(Printable.Clean(Of(source, warning)));
        }

        int left = warnings.Skip(MostWarnings).Sum(warning => warning.Count);
        if (left > 0)
        {
            error.WriteLine(Printable.Clean($"{source}: {Show.Count(left, "more warning", "more warnings")}{(more is null ? string.Empty : $"; {more}")}."));
        }
    }
}
