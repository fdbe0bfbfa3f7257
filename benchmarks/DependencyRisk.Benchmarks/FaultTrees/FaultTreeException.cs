namespace DependencyRisk.Benchmarks;

/// <summary>A fault tree cannot be read; names every problem of the file.</summary>
internal sealed class FaultTreeException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
