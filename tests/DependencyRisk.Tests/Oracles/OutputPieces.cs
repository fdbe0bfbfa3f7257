namespace DependencyRisk.Tests.Oracles;

/// <summary>Output over time in pieces of some least length, and the times read off them.</summary>
internal sealed class OutputPieces
{
    public const double Sliver = 1e-9;
    private const double Shortage = 1 - 1e-9;
    private readonly List<(double From, double To, double Output)> _pieces = [];
    private readonly double _horizon;

    public OutputPieces(ScenarioOutcome outcome, double horizon, double leastLength)
        : this([.. outcome.Trajectory.Select(point => point.Month)], [.. outcome.Trajectory.Select(point => point.Output.Low)], horizon, leastLength)
    {
    }

    public OutputPieces(OracleOutcome outcome, double leastLength)
        : this([.. outcome.Worse.Times.Select(time => time.ToDouble())], [.. outcome.Worse.Values.Select(value => value.ToDouble())], outcome.Horizon.ToDouble(), leastLength)
    {
    }

    private OutputPieces(double[] times, double[] outputs, double horizon, double leastLength)
    {
        _horizon = horizon;
        for (int i = 0; i < times.Length; i++)
        {
            double end = i + 1 < times.Length ? times[i + 1] : horizon;
            if (end - times[i] > leastLength)
            {
                _pieces.Add((times[i], end, outputs[i]));
            }
        }
    }

    public double Worst => _pieces.Min(piece => piece.Output);

    public double? FirstShortage => FirstBelow(Shortage);

    public double? Recovered
    {
        get
        {
            double? end = _pieces.Where(piece => piece.Output < Shortage).Select(piece => (double?)piece.To).LastOrDefault();
            return end >= _horizon - Sliver ? null : end;
        }
    }

    public double? Critical(double required) => FirstBelow(required - 1e-9);

    private double? FirstBelow(double level) => _pieces.Where(piece => piece.Output < level).Select(piece => (double?)piece.From).FirstOrDefault();
}
