using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>What a scan adds up over the amounts, besides the amounts themselves. It is 0 for 0, and the same in both widths.</summary>
internal interface ITerm<TSelf>
    where TSelf : struct, ITerm<TSelf>
{
    Vector256<double> Of(Vector256<double> amount);

    Vector512<double> Of(Vector512<double> amount);

    /// <summary>The term for one more thread.</summary>
    TSelf Fork();

    /// <summary>Takes back what a thread has gathered.</summary>
    void Join(TSelf fork);
}
