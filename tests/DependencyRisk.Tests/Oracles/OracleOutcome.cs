namespace DependencyRisk.Tests.Oracles;

/// <summary>The results of one list of cuts, read off the two outputs over time.</summary>
internal sealed class OracleOutcome
{
    private static readonly Rational Tolerance = Rational.Of(1, 1_000_000_000);
    private readonly Func<Rational, string> _binding;

    public OracleOutcome(StepFunction worse, StepFunction better, Rational horizon, Rational required, Func<Rational, string> binding)
    {
        (Worse, Better, Horizon, _binding) = (worse, better, horizon, binding);
        LossHigh = (Rational.One - (worse.Integral(horizon) / horizon)).ToDouble();
        LossLow = (Rational.One - (better.Integral(horizon) / horizon)).ToDouble();
        FirstShortage = FirstBelow(worse, Rational.One);
        Critical = FirstBelow(worse, required);
        Worst = worse.Values.Min().ToDouble();
        Recovered = RecoveryOf(worse);
    }

    /// <summary>Output where everything that may be cut is.</summary>
    public StepFunction Worse { get; }

    /// <summary>Output where only what must be cut is.</summary>
    public StepFunction Better { get; }

    public Rational Horizon { get; }

    public double LossLow { get; }

    public double LossHigh { get; }

    public Rational? FirstShortage { get; }

    public Rational? Critical { get; }

    public Rational? Recovered { get; }

    public double Worst { get; }

    /// <summary>The binding component at a time; null where there is no shortage.</summary>
    public string? BindingAt(Rational time) => IsShort(Worse.At(time)) ? _binding(time) : null;

    public string? BindingAtFirstShortage() => FirstShortage is { } first ? BindingAt(first) : null;

    private static bool IsShort(Rational output) => output < Rational.One - Tolerance;

    private static Rational? FirstBelow(StepFunction output, Rational level)
    {
        for (int piece = 0; piece < output.Times.Count; piece++)
        {
            if (output.Values[piece] < level - Tolerance)
            {
                return output.Times[piece];
            }
        }

        return null;
    }

    private static Rational? RecoveryOf(StepFunction output)
    {
        for (int piece = output.Times.Count - 1; piece >= 0; piece--)
        {
            if (IsShort(output.Values[piece]))
            {
                return piece + 1 < output.Times.Count ? output.Times[piece + 1] : null;
            }
        }

        return null;
    }
}
