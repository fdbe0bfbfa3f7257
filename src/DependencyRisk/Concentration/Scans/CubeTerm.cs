using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>The cube of an amount.</summary>
internal readonly struct CubeTerm : ITerm<CubeTerm>
{
    public Vector256<double> Of(Vector256<double> amount) =>
        amount * amount * amount;

    public Vector512<double> Of(Vector512<double> amount) =>
        amount * amount * amount;

    public CubeTerm Fork() => this;

    public void Join(CubeTerm fork)
    {
        // Nothing is kept.
    }
}
