namespace DependencyRisk.Tests;

/// <summary>Keeps all progress that it is told of.</summary>
internal sealed class ToldProgress : IProgress<double>
{
    public List<double> Numbers { get; } = [];

    public void Report(double value) => Numbers.Add(value);
}
