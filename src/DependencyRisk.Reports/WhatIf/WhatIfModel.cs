using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// What a page needs to work exposure out anew, as JSON: numbers, places in lists, and the ids that say which is which. The
/// program that reads it is <c>exposure-model.js</c>. Names are left to the page.
/// </summary>
/// <remarks>
/// Lists are in an order of their own, so that the order of the bill's lists does not matter. The default encoder escapes
/// every &lt;, so that no id can end the script element that the text stands in.
/// </remarks>
internal static class WhatIfModel
{
    /// <summary>More components than this are not put into a page.</summary>
    public const int MostComponents = 5_000;

    /// <summary>More uses and sources than this neither.</summary>
    public const int MostRows = 50_000;

    /// <summary>The model of some products of a bill, or null where it is too large to embed.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="options">What exposure is reckoned with.</param>
    /// <param name="products">Ids of the products, <see cref="ExposureAnalysis.PortfolioId"/> for the portfolio, which takes in them all.</param>
    /// <returns>JSON that may stand in a script element as it is.</returns>
    public static string? TryOf(Bill bill, ExposureOptions options, IEnumerable<string> products) =>
        TryOf(bill, options, products, MostComponents, MostRows);

    /// <summary>The same with limits of one's own.</summary>
    public static string? TryOf(Bill bill, ExposureOptions options, IEnumerable<string> products, int mostComponents, int mostRows)
    {
        (string[] ids, bool hasPortfolio) = ProductsOf(bill, products);
        if (WhatIfScope.TryOf(bill, ids, mostComponents, mostRows) is not { } scope)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            new WhatIfWriter(bill, options, scope, json).Write(ids, hasPortfolio);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The components that the model of some products has; none where it is too large.</summary>
    public static IEnumerable<Component> ComponentsOf(Bill bill, IEnumerable<string> products) =>
        WhatIfScope.TryOf(bill, ProductsOf(bill, products).Ids, MostComponents, MostRows)?.Components ?? [];

    private static (string[] Ids, bool HasPortfolio) ProductsOf(Bill bill, IEnumerable<string> products)
    {
        var asked = new HashSet<string>(products, StringComparer.Ordinal);
        bool hasPortfolio = asked.Remove(ExposureAnalysis.PortfolioId);
        return ([.. (hasPortfolio ? bill.Products : (IEnumerable<string>)asked).Order(StringComparer.Ordinal)], hasPortfolio);
    }
}
