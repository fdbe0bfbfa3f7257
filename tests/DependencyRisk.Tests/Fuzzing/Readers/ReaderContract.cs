using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>What every reader owes whoever calls it, whatever it is given.</summary>
internal static partial class ReaderContract
{
    // What a reader costs whatever it reads: buffers, tables of names.
    public const long FixedBytes = 8_000_000;
    public const long MostBytesPerByte = 600;
    public const int MostLetters = 2_000;

    public delegate T? Reading<T>(out ImmutableArray<BillProblem> problems)
        where T : class;

    /// <summary>Reads twice: the same both times, in memory of a small multiple of the input, a result or errors, and every problem whole.</summary>
    /// <returns>The result, or null.</returns>
    public static T? Check<T>(long inputBytes, Reading<T> read, Func<T, string> show)
        where T : class
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        T? result = read(out ImmutableArray<BillProblem> problems);
        long spent = GC.GetAllocatedBytesForCurrentThread() - before;
        FuzzException.Unless(result is null == problems.Any(problem => problem.Severity == ProblemSeverity.Error), "A result with errors, or none without a word why");
        foreach (BillProblem problem in problems)
        {
            Check(problem);
        }

        // The second time nothing is set up that a process sets up once.
        before = GC.GetAllocatedBytesForCurrentThread();
        T? again = read(out ImmutableArray<BillProblem> repeated);
        spent = Math.Min(spent, GC.GetAllocatedBytesForCurrentThread() - before);
        FuzzException.Unless(spent < FixedBytes + (MostBytesPerByte * inputBytes), FormattableString.Invariant($"Too much memory: {spent:N0} bytes were spent on {inputBytes:N0}"));
        FuzzException.Unless(problems.SequenceEqual(repeated), "Other problems the second time");
        FuzzException.Unless(result is null == again is null && (result is null || show(result) == show(again!)), "Another result the second time");
        return result;
    }

    private static void Check(BillProblem problem)
    {
        FuzzException.Unless(Code().IsMatch(problem.Code), $"A problem without a proper code: {problem}");
        FuzzException.Unless(problem.Path.Length is > 0 and <= MostLetters || problem.Line is not null, $"A problem without a place: {problem}");
        FuzzException.Unless(problem.Message.Length is > 0 and <= MostLetters, $"A problem without a message of a sensible length: {problem.Message.Length} {problem.Code}");
        FuzzException.Unless(problem.Path.Length <= MostLetters, $"A place too long to be shown: {problem.Path.Length} {problem.Code}");
        FuzzException.Unless(problem.Line is null or > 0 && problem.Column is null or > 0, $"Lines and columns are counted from 1: {problem}");
        FuzzException.Unless(problem.Count > 0, $"A problem that stands for none: {problem}");
        FuzzException.Unless(!problem.Message.Contains("(Parameter '", StringComparison.Ordinal), $"A message that names a parameter of the code: {problem}");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
