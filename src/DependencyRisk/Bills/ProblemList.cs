using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>Collects problems; of each code the first thousand whole, the rest counted, so that hostile input cannot fill memory.</summary>
internal sealed class ProblemList
{
    private const int KeptPerCode = 1000;

    private readonly List<BillProblem> _problems = [];
    private readonly Dictionary<string, int> _countByCode = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public void Add(BillProblem problem)
    {
        HasErrors |= problem.Severity == ProblemSeverity.Error;
        ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_countByCode, problem.Code, out _);
        if (++count <= KeptPerCode)
        {
            _problems.Add(problem);
        }
    }

    public void Error(string code, string path, string message, TextPosition position = default) =>
        Add(new BillProblem(ProblemSeverity.Error, code, path, message, position.LineOrNull, position.ColumnOrNull));

    public void Warn(string code, string path, string message, TextPosition position = default) =>
        Add(new BillProblem(ProblemSeverity.Warning, code, path, message, position.LineOrNull, position.ColumnOrNull));

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
                all.Add(new BillProblem(severity, code, "$", $"There are {left} more problems of this kind; mend those shown, then look again."));
            }
        }

        return all.ToImmutable();
    }
}
