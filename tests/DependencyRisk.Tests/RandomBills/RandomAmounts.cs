using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Random amounts that units hold of a whole: few or many, even or uneven, of any magnitude, some of them 0.</summary>
internal static class RandomAmounts
{
    public static Gen<double[]> All { get; } =
        from units in Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, 40), Gen.Choose(80, 300))
        from evenness in Gen.Elements(0.0, 1, 6, 30)
        from magnitude in Gen.Elements(0, 0, 0, -290, -100, 12, 100, 290)
        from draws in Gen.Choose(0, 1_000_000).ArrayOf(units)
        from empty in Gen.Choose(0, 9).ArrayOf(units)
        select Amounts(draws, empty, evenness, magnitude);

    public static IEnumerable<double[]> Smaller(double[] amounts)
    {
        for (int i = 0; i < amounts.Length && amounts.Length > 1; i++)
        {
            double[] fewer = [.. amounts.Where((_, j) => j != i)];
            if (fewer.Any(amount => amount > 0))
            {
                yield return fewer;
            }
        }
    }

    private static double[] Amounts(int[] draws, int[] empty, double evenness, int magnitude)
    {
        double unit = Math.Pow(10, magnitude);
        double[] amounts = [.. draws.Select((draw, i) => empty[i] == 0 ? 0 : unit * Math.Exp(evenness * ((draw / 1e6) - 1)))];
        amounts[0] = amounts.Any(amount => amount > 0) ? amounts[0] : unit;
        return amounts;
    }
}
