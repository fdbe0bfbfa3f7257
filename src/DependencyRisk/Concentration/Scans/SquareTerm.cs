using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>The square of an amount.</summary>
internal readonly struct SquareTerm : ITerm<SquareTerm>
{
    public Vector256<double> Of(Vector256<double> amount) =>
        amount * amount;

    public Vector512<double> Of(Vector512<double> amount) =>
        amount * amount;

    public SquareTerm Fork() => this;

    public void Join(SquareTerm fork)
    {
        // Nothing is kept.
    }
}
