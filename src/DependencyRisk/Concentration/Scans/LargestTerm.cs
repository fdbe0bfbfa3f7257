using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>Adds nothing up: shows the amounts to those who keep the largest of them, so that memory is read only once.</summary>
internal readonly struct LargestTerm(LargestAmounts largest) : ITerm
{
    public Vector256<double> Of(Vector256<double> amount)
    {
        largest.Offer(amount);
        return Vector256<double>.Zero;
    }
}
