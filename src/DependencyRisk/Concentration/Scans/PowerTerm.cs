using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>An amount, relative to the greatest, to a power; 0 for 0, whatever the power: an empty unit is no unit.</summary>
internal readonly struct PowerTerm(double power, double greatest) : ITerm<PowerTerm>
{
    public Vector256<double> Of(Vector256<double> amount) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(amount, Vector256<double>.Zero),
            Vector256<double>.Zero,
            Vector256.Exp(power * Vector256.Log(amount / greatest)));

    public Vector512<double> Of(Vector512<double> amount) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(amount, Vector512<double>.Zero),
            Vector512<double>.Zero,
            Vector512.Exp(power * Vector512.Log(amount / greatest)));

    public PowerTerm Fork() => this;

    public void Join(PowerTerm fork)
    {
        // Nothing is kept.
    }
}
