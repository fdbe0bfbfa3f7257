using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>An amount times its natural logarithm; the limit, 0, for 0.</summary>
internal readonly struct EntropyTerm : ITerm
{
    public Vector256<double> Of(Vector256<double> amount) =>
        Vector256.ConditionalSelect(Vector256.Equals(amount, Vector256<double>.Zero), Vector256<double>.Zero, amount * Vector256.Log(amount));
}
