using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The headline numbers of several products: few of them beside each other, many one row each.</summary>
internal static class SideBySideSection
{
    // More columns than this do not fit beside each other; then products are rows.
    private const int MostBeside = 4;

    public static void Add(Sheet sheet, IReadOnlyList<ProductReport> products, Wording say)
    {
        if (products.Count == 0)
        {
            return;
        }

        ImmutableArray<string> names = HeadlineNumbers.Names(say, products[0].Exposure.Required);
        ImmutableArray<Cell>[] numbers = [.. products.Select(product => HeadlineNumbers.Of(say, product.Bill, product.Exposure))];
        if (products.Count <= MostBeside)
        {
            sheet.Table(
                [string.Empty, .. products.Select(product => Column.Number(say.Title(product)))],
                names.Select((name, i) => ImmutableArray.Create<Cell>([name, .. numbers.Select(row => row[i])])));
            return;
        }

        IEnumerable<int> worstFirst = Enumerable.Range(0, products.Count)
            .OrderByDescending(row => products[row].Exposure.Headline.Loss.High)
            .ThenByDescending(row => products[row].Exposure.Headline.Loss.Low)
            .ThenBy(row => products[row].Product, StringComparer.Ordinal);
        sheet.Table(
            [say.Capital(Terms.Product), .. names.Select(Column.Number)],
            worstFirst.Select(row => ImmutableArray.Create<Cell>([say.Title(products[row]), .. numbers[row]])));
    }
}
