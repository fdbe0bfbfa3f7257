using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>Adds nothing up: shows the amounts to those who keep the largest of them, so that memory is read only once.</summary>
internal readonly struct LargestTerm(LargestAmounts largest) : ITerm<LargestTerm>
{
    public Vector256<double> Of(Vector256<double> amount)
    {
        largest.Offer(amount);
        return Vector256<double>.Zero;
    }

    public Vector512<double> Of(Vector512<double> amount)
    {
        largest.Offer(amount);
        return Vector512<double>.Zero;
    }

    public LargestTerm Fork() => new(largest.Empty());

    public void Join(LargestTerm fork) => largest.Add(fork.Largest);

    private LargestAmounts Largest => largest;
}
