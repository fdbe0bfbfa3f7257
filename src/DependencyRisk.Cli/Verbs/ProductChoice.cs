using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>Which products of which bills are asked for.</summary>
internal static class ProductChoice
{
    /// <summary>Whether bill or option says whose exposure is asked.</summary>
    public static bool HasHome(Bill bill, Settings settings) => bill.Home.IsKnown || settings.Exposure.Home.IsKnown;

    /// <summary>The products of each bill: those named, else all.</summary>
    /// <exception cref="CliException">A named product is in none of the bills, or nobody says whose exposure is asked.</exception>
    public static IReadOnlyList<(LoadedBill Loaded, ImmutableArray<string> Products)> Of(IReadOnlyList<LoadedBill> bills, Settings settings)
    {
        LoadedBill? homeless = bills.FirstOrDefault(loaded => !HasHome(loaded.Bill, settings));
        if (homeless is not null)
        {
            throw new CliException(ExitCode.WrongUsage, $"{homeless.Source}: error no-home: Neither the bill nor an option says whose exposure is asked; add --home CC, or home to the bill: a member of its JSON, a field of bill.csv beside tables.");
        }

        return OfAnyHome(bills, settings);
    }

    /// <summary>The same, for what can be told without a home.</summary>
    /// <exception cref="CliException">A named product is in none of the bills.</exception>
    public static IReadOnlyList<(LoadedBill Loaded, ImmutableArray<string> Products)> OfAnyHome(IReadOnlyList<LoadedBill> bills, Settings settings)
    {
        IEnumerable<string> all = bills.SelectMany(loaded => loaded.Bill.Products);
        var known = all.Append(ExposureAnalysis.PortfolioId).ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. settings.Products.Where(product => !known.Contains(product))];
        if (unknown.Length > 0)
        {
            string source = string.Join(", ", bills.Select(loaded => loaded.Source));
            throw new CliException(ExitCode.BadInput, [.. unknown.Select(product => $"{source}: error unknown-product: There is no product '{product}'.{Hint(product, all)}")]);
        }

        return
        [
            .. bills.Select(loaded => (loaded, settings.Products.IsEmpty
                ? loaded.Bill.Products
                : [.. settings.Products.Where(product => IsIn(loaded.Bill, product))])),
        ];
    }

    private static bool IsIn(Bill bill, string product) =>
        string.Equals(product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal) || bill.Products.Contains(product, StringComparer.Ordinal);

    private static string Hint(string product, IEnumerable<string> all)
    {
        string hint = CloseMatches.Hint(product, all);
        return hint.Length > 0 ? hint : $" The products are: {string.Join(", ", all.Take(10))}{(all.Skip(10).Any() ? ", ..." : string.Empty)}.";
    }
}
