using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>An amount times its natural logarithm; the limit, 0, for 0.</summary>
internal readonly struct EntropyTerm : ITerm<EntropyTerm>
{
    public Vector256<double> Of(Vector256<double> amount) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(amount, Vector256<double>.Zero),
            Vector256<double>.Zero,
            amount * Vector256.Log(amount));

    public Vector512<double> Of(Vector512<double> amount) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(amount, Vector512<double>.Zero),
            Vector512<double>.Zero,
            amount * Vector512.Log(amount));

    public EntropyTerm Fork() => this;

    public void Join(EntropyTerm fork)
    {
        // Nothing is kept.
    }
}
