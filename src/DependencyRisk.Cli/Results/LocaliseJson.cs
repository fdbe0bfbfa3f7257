using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes what measures achieve as JSON. Names, order and form are a contract.</summary>
internal static class LocaliseJson
{
    public static void Write(Stream output, IReadOnlyList<LocaliseResult> results, int most)
    {
        (LocaliseResult, MitigationEffect)[] rows = [.. results.SelectMany(result => result.Effects.Take(most), (result, effect) => (result, effect))];
        JsonOutput.WriteArray(output, rows, Write);
    }

    private static void Write(Utf8JsonWriter writer, (LocaliseResult Result, MitigationEffect Effect) row)
    {
        MitigationEffect effect = row.Effect;
        writer.WriteStartObject();
        writer.WriteString("component", effect.Component);
        writer.WriteString("action", effect.Measure.ToString());
        writer.WriteNumber("worstCountryLossBefore", effect.WorstCountryLossBefore.High);
        writer.WriteNumber("worstCountryLossAfter", effect.WorstCountryLossAfter.High);
        writer.WriteNumber("foreignLossBefore", effect.ForeignLossBefore.High);
        writer.WriteNumber("foreignLossAfter", effect.ForeignLossAfter.High);
        writer.WriteString("worstCountryBefore", effect.WorstCountryBefore?.Code);
        writer.WriteString("worstCountryAfter", effect.WorstCountryAfter?.Code);
        writer.WriteNumber("countryLossesBefore", effect.CountryLossesBefore.High);
        writer.WriteNumber("countryLossesAfter", effect.CountryLossesAfter.High);
        writer.WriteNumber("worstCountryLossLowBefore", effect.WorstCountryLossBefore.Low);
        writer.WriteNumber("worstCountryLossLowAfter", effect.WorstCountryLossAfter.Low);
        writer.WriteNumber("foreignLossLowBefore", effect.ForeignLossBefore.Low);
        writer.WriteNumber("foreignLossLowAfter", effect.ForeignLossAfter.Low);
        writer.WriteNumber("countryLossesLowBefore", effect.CountryLossesBefore.Low);
        writer.WriteNumber("countryLossesLowAfter", effect.CountryLossesAfter.Low);
        writer.WriteString("product", row.Result.Product);
        writer.WriteString("name", row.Result.Bill.Find(effect.Component)?.Name.In("en"));
        writer.WriteString("bill", row.Result.Bill.Id);
        writer.WriteEndObject();
    }
}
