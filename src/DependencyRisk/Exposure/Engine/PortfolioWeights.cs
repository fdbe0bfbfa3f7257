using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>The weights of a bill's products in its portfolio.</summary>
internal static class PortfolioWeights
{
    private const double SumTolerance = 1e-9;

    /// <summary>The given weights, checked, or equal ones.</summary>
    /// <exception cref="ArgumentException">A product has no weight, something else has one, one is negative, or they do not sum to 1.</exception>
    public static ImmutableDictionary<string, double> For(Bill bill, ImmutableDictionary<string, double>? given)
    {
        if (given is null)
        {
            return bill.Products.ToImmutableDictionary(product => product, _ => 1.0 / bill.Products.Length, StringComparer.Ordinal);
        }

        string? missing = bill.Products.FirstOrDefault(product => !given.ContainsKey(product));
        string? unknown = given.Keys.Order(StringComparer.Ordinal).FirstOrDefault(product => !bill.Products.Contains(product, StringComparer.Ordinal));
        double sum = given.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value);
        string? complaint = missing is not null ? $"The product '{missing}' has no weight; give every product one."
            : unknown is not null ? $"There is a weight for '{unknown}', which is no product of the bill; remove it."
            : given.Values.Any(weight => !(weight >= 0)) ? "A weight is negative or not a number; weights are at least 0."
            : Math.Abs(sum - 1) > SumTolerance ? string.Create(CultureInfo.InvariantCulture, $"The weights sum to {sum}; make them sum to 1.")
            : null;
        return complaint is null ? given : throw new ArgumentException(complaint, nameof(given));
    }
}
