using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Collects problems; of each code the first thousand whole, the rest counted, so that hostile input cannot fill memory. For
/// whoever reads bills from another format; see <see cref="BillBuilder.TryBuild"/>.
/// </summary>
/// <remarks>Not safe for use by many threads at once.</remarks>
public sealed class ProblemList
{
    private const int KeptPerCode = 1000;

    private readonly List<BillProblem> _problems = [];
    private readonly Dictionary<string, int> _countByCode = new(StringComparer.Ordinal);

    /// <summary>Whether one of the problems keeps the bill from being used.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Says where in another format a problem with the bill lies; null for where it is in the bill.</summary>
    internal Func<BillProblem, BillProblem>? Place { get; set; }

    /// <summary>Adds a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(BillProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        HasErrors |= problem.Severity == ProblemSeverity.Error;
        ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_countByCode, problem.Code, out _);
        if (++count <= KeptPerCode)
        {
            _problems.Add(Place is { } place ? place(problem) : problem);
        }
    }

    /// <summary>How often a problem of a code was added, those included that are only counted.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The number, 0 for a code that never came.</returns>
    public int Count(string code) => _countByCode.GetValueOrDefault(code);

    /// <summary>All problems kept, in the order in which they were found, and a line for every code of which there were more.</summary>
    /// <returns>The problems.</returns>
    public ImmutableArray<BillProblem> ToImmutable()
    {
        ImmutableArray<BillProblem>.Builder all = ImmutableArray.CreateBuilder<BillProblem>();
        all.AddRange(_problems);
        foreach ((string code, int count) in _countByCode.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (count > KeptPerCode)
            {
                string left = (count - KeptPerCode).ToString(CultureInfo.InvariantCulture);
                ProblemSeverity severity = _problems.First(problem => string.Equals(problem.Code, code, StringComparison.Ordinal)).Severity;
                all.Add(new BillProblem(severity, code, "$", $"There are {left} more problems of this kind; mend those shown, then look again.") { Count = count - KeptPerCode });
            }
        }

        return all.ToImmutable();
    }

    internal void Error(string code, string path, string message, TextPosition position = default) =>
        Add(new BillProblem(ProblemSeverity.Error, code, path, message, position.LineOrNull, position.ColumnOrNull));

    internal void Warn(string code, string path, string message, TextPosition position = default) =>
        Add(new BillProblem(ProblemSeverity.Warning, code, path, message, position.LineOrNull, position.ColumnOrNull));
}
