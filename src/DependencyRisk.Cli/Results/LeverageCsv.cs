using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes both directions between home and others as CSV: one row for each country and product.</summary>
internal static class LeverageCsv
{
    private static readonly string[] Header =
    [
        "bill", "product", "actor", "theirLossLow", "theirLossHigh", "theirFirstShortageMonths", "theirCriticalMonths", "binding", "bindingName",
        "ourLossLow", "ourLossHigh", "ourFirstShortageMonths", "component", "componentName", "netLow", "netHigh", "first", "supplied", "ofHome", "ourNamedLoss",
    ];

    public static void Write(Stream output, IReadOnlyList<LeverageResult> results, int? top) =>
        CsvOutput.Write(output, Header, results.SelectMany(result => result.Leverage.Countries.Take(top ?? int.MaxValue), (result, row) => (result, row)), WriteRow);

    private static void WriteRow(CsvWriter csv, (LeverageResult Result, CountryLeverage Country) row)
    {
        (Bill bill, CountryLeverage country) = (row.Result.Bill, row.Country);
        csv.WriteField(bill.Id);
        csv.WriteField(row.Result.Leverage.Product);
        csv.WriteField(country.Actor.ToString());
        CsvOutput.WriteBounds(csv, country.Theirs.Loss);
        csv.WriteField(country.Theirs.FirstShortageMonths);
        csv.WriteField(country.Theirs.CriticalMonths);
        WriteComponent(csv, bill, country.Theirs.Binding);
        CsvOutput.WriteBounds(csv, country.Ours.Loss);
        csv.WriteField(country.Ours.FirstShortageMonths);
        WriteComponent(csv, bill, country.Ours.Component);
        CsvOutput.WriteNumber(csv, country.Net.Low);
        CsvOutput.WriteNumber(csv, country.Net.High);
        csv.WriteField(Words.FirstShorts.Of(country.First));
        csv.WriteField(country.Supplied);
        csv.WriteField(country.OfHome);
        CsvOutput.WriteNumber(csv, country.Ours.NamedLoss);
    }

    private static void WriteComponent(CsvWriter csv, Bill bill, string? component)
    {
        csv.WriteField(component);
        csv.WriteField(component is null ? null : bill.Find(component)?.Name.In("en"));
    }
}
