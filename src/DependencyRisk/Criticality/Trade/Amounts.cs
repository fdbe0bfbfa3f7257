using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DependencyRisk.Criticality;

/// <summary>What production and trade have in common: amounts that are not negative, each country once.</summary>
internal static class Amounts
{
    public static void Check(double amount, string name)
    {
        if (!(amount >= 0 && double.IsFinite(amount)))
        {
            throw new ArgumentOutOfRangeException(name, amount, "An amount is a finite number of at least 0.");
        }
    }

    public static void CheckPositive(double amount, string name)
    {
        if (!(amount > 0 && double.IsFinite(amount)))
        {
            throw new ArgumentOutOfRangeException(name, amount, "A finite number above 0 is needed here.");
        }
    }

    public static void CheckFraction(double fraction, string name)
    {
        if (!(fraction >= 0 && fraction <= 1))
        {
            throw new ArgumentOutOfRangeException(name, fraction, "A fraction in [0,1] is needed here.");
        }
    }

    /// <summary>A sum that must stay finite.</summary>
    public static double Sum<T>(ImmutableArray<T> items, Func<T, double> amount, [CallerArgumentExpression(nameof(items))] string name = "")
    {
        double sum = 0;
        foreach (T item in items)
        {
            sum += amount(item);
        }

        return double.IsFinite(sum) ? sum : throw new ArgumentOutOfRangeException(name, sum, "The sum of the amounts must be a finite number.");
    }

    /// <summary>The flows in the order of their partners, so that no order of input changes a sum.</summary>
    /// <exception cref="ArgumentException">A partner comes twice.</exception>
    public static ImmutableArray<TradeFlow> InOrder(ImmutableArray<TradeFlow> flows, [CallerArgumentExpression(nameof(flows))] string name = "")
    {
        ImmutableArray<TradeFlow> ordered = flows.IsDefault ? [] : flows.Sort((left, right) => left.Partner.CompareTo(right.Partner));
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Partner == ordered[i - 1].Partner)
            {
                throw new ArgumentException($"The partner {ordered[i].Partner} is given twice; add its flows up.", name);
            }
        }

        return ordered;
    }

    /// <summary>The producers in the order of their codes; named units and what is unattributed share ZZ, which comes last.</summary>
    /// <exception cref="ArgumentException">A producer comes twice.</exception>
    public static ImmutableArray<ProductionVolume> InOrder(ImmutableArray<ProductionVolume> production, [CallerArgumentExpression(nameof(production))] string name = "")
    {
        static int Compare(ProductionVolume left, ProductionVolume right) =>
            left.Country.CompareTo(right.Country) is var order and not 0 ? order : string.CompareOrdinal(left.Unit, right.Unit);

        ImmutableArray<ProductionVolume> ordered = production.IsDefault ? [] : production.Sort(Compare);
        for (int i = 1; i < ordered.Length; i++)
        {
            if (Compare(ordered[i - 1], ordered[i]) == 0)
            {
                throw new ArgumentException($"The producer {ordered[i].Unit ?? ordered[i].Country.Code} is given twice; add its tonnes up.", name);
            }
        }

        return ordered;
    }
}
