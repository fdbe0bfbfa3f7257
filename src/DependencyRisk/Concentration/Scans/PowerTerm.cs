using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>An amount, relative to the greatest, to a power; 0 for 0, whatever the power: an empty unit is no unit.</summary>
internal readonly struct PowerTerm(double power, double greatest) : ITerm
{
    private readonly Vector256<double> _power = Vector256.Create(power);
    private readonly Vector256<double> _greatest = Vector256.Create(greatest);

    public Vector256<double> Of(Vector256<double> amount) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(amount, Vector256<double>.Zero),
            Vector256<double>.Zero,
            Vector256.Exp(_power * Vector256.Log(amount / _greatest)));
}
