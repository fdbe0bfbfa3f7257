using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>The cube of an amount.</summary>
internal readonly struct CubeTerm : ITerm
{
    public Vector256<double> Of(Vector256<double> amount) => amount * amount * amount;
}
