using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>What a scan adds up over the amounts, besides the amounts themselves. It is 0 for 0.</summary>
internal interface ITerm
{
    Vector256<double> Of(Vector256<double> amount);
}
