using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>A share s times s^x - 1 for a power x near 0, without losing digits; 0 for 0.</summary>
/// <remarks>The difference of 1 is taken as W. Kahan does: the rounding of e^y and that of its logarithm cancel.</remarks>
internal readonly struct NearOneTerm(double power, double total) : ITerm<NearOneTerm>
{
    public Vector256<double> Of(Vector256<double> amount)
    {
        Vector256<double> share = amount / total;
        Vector256<double> exponent = power * Vector256.Log(share);
        Vector256<double> exponential = Vector256.Exp(exponent);
        Vector256<double> corrected = (exponential - Vector256<double>.One) * exponent / Vector256.Log(exponential);
        Vector256<double> lessOne = Vector256.ConditionalSelect(Vector256.Equals(exponential, Vector256<double>.One), exponent, corrected);
        return Vector256.ConditionalSelect(Vector256.Equals(share, Vector256<double>.Zero), Vector256<double>.Zero, share * lessOne);
    }

    public Vector512<double> Of(Vector512<double> amount)
    {
        Vector512<double> share = amount / total;
        Vector512<double> exponent = power * Vector512.Log(share);
        Vector512<double> exponential = Vector512.Exp(exponent);
        Vector512<double> corrected = (exponential - Vector512<double>.One) * exponent / Vector512.Log(exponential);
        Vector512<double> lessOne = Vector512.ConditionalSelect(Vector512.Equals(exponential, Vector512<double>.One), exponent, corrected);
        return Vector512.ConditionalSelect(Vector512.Equals(share, Vector512<double>.Zero), Vector512<double>.Zero, share * lessOne);
    }

    public NearOneTerm Fork() => this;

    public void Join(NearOneTerm fork)
    {
        // Nothing is kept.
    }
}
