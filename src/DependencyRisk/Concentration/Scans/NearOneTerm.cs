using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>A share s times s^x - 1 for a power x near 0, without losing digits; 0 for 0.</summary>
internal readonly struct NearOneTerm(double power, double total) : ITerm
{
    private readonly Vector256<double> _power = Vector256.Create(power);
    private readonly Vector256<double> _total = Vector256.Create(total);

    public Vector256<double> Of(Vector256<double> amount)
    {
        Vector256<double> share = amount / _total;
        Vector256<double> exponent = _power * Vector256.Log(share);
        Vector256<double> value = share * ExponentialLessOne(exponent);
        return Vector256.ConditionalSelect(Vector256.Equals(share, Vector256<double>.Zero), Vector256<double>.Zero, value);
    }

    // W. Kahan: the rounding of e^y and that of its logarithm cancel.
    private static Vector256<double> ExponentialLessOne(Vector256<double> exponent)
    {
        Vector256<double> exponential = Vector256.Exp(exponent);
        Vector256<double> corrected = (exponential - Vector256<double>.One) * exponent / Vector256.Log(exponential);
        return Vector256.ConditionalSelect(Vector256.Equals(exponential, Vector256<double>.One), exponent, corrected);
    }
}
