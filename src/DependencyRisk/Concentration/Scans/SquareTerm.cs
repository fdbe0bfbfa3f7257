using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>The square of an amount.</summary>
internal readonly struct SquareTerm : ITerm
{
    public Vector256<double> Of(Vector256<double> amount) => amount * amount;
}
