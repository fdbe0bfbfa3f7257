using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes what measures achieve as CSV.</summary>
internal static class LocaliseCsv
{
    private static readonly string[] Header =
    [
        "bill", "product", "action", "component", "componentName", "worstCountryBefore", "worstCountryAfter",
        .. ((string[])["worstCountryLoss", "foreignLoss", "countryLosses"])
            .SelectMany(loss => (string[])[$"{loss}BeforeLow", $"{loss}BeforeHigh", $"{loss}AfterLow", $"{loss}AfterHigh"]),
    ];

    public static void Write(Stream output, IReadOnlyList<LocaliseResult> results, int most) =>
        CsvOutput.Write(output, Header, results.SelectMany(result => result.Effects.Take(most), (result, effect) => (result, effect)), WriteRow);

    private static void WriteRow(CsvWriter csv, (LocaliseResult Result, MitigationEffect Effect) row)
    {
        MitigationEffect effect = row.Effect;
        csv.WriteField(row.Result.Bill.Id);
        csv.WriteField(row.Result.Product);
        csv.WriteField(effect.Measure.ToString());
        csv.WriteField(effect.Component);
        csv.WriteField(row.Result.Bill.Find(effect.Component)?.Name.In("en"));
        csv.WriteField(effect.WorstCountryBefore?.Code);
        csv.WriteField(effect.WorstCountryAfter?.Code);
        CsvOutput.WriteBounds(csv, effect.WorstCountryLossBefore);
        CsvOutput.WriteBounds(csv, effect.WorstCountryLossAfter);
        CsvOutput.WriteBounds(csv, effect.ForeignLossBefore);
        CsvOutput.WriteBounds(csv, effect.ForeignLossAfter);
        WriteInterval(csv, effect.CountryLossesBefore);
        WriteInterval(csv, effect.CountryLossesAfter);
    }

    private static void WriteInterval(CsvWriter csv, Interval interval)
    {
        CsvOutput.WriteNumber(csv, interval.Low);
        CsvOutput.WriteNumber(csv, interval.High);
    }
}
