using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes both directions between home and others as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class LeverageJson
{
    /// <summary>Writes one object for one product, an array for several.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The results, in order.</param>
    /// <param name="top">Countries of each product at most, or null for all.</param>
    public static void Write(Stream output, IReadOnlyList<LeverageResult> results, int? top) =>
        JsonOutput.WriteOneOrMany(output, results, (writer, result) => Write(writer, result, top ?? int.MaxValue));

    private static void Write(Utf8JsonWriter writer, LeverageResult result, int top)
    {
        ProductLeverage leverage = result.Leverage;
        writer.WriteStartObject();
        writer.WriteString("product", leverage.Product);
        writer.WriteString("home", leverage.Home.Code);
        writer.WriteNumber("horizonMonths", leverage.HorizonMonths);
        writer.WriteString("control", Words.Controls.Of(leverage.Control));
        writer.WriteStartArray("countries");
        foreach (CountryLeverage country in leverage.Countries.Take(top))
        {
            Write(writer, country);
        }

        writer.WriteEndArray();
        writer.WriteString("phase", Words.Phases.Of(leverage.Phase));
        writer.WriteString("bill", result.Bill.Id);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CountryLeverage country)
    {
        writer.WriteStartObject();
        writer.WriteString("actor", country.Actor.ToString());
        writer.WriteStartObject("theirs");
        JsonOutput.WriteBounds(writer, "loss", country.Theirs.Loss);
        JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", country.Theirs.FirstShortageMonths);
        JsonOutput.WriteNumberOrNull(writer, "criticalMonths", country.Theirs.CriticalMonths);
        writer.WriteString("binding", country.Theirs.Binding);
        writer.WriteEndObject();
        writer.WriteStartObject("ours");
        JsonOutput.WriteBounds(writer, "loss", country.Ours.Loss);
        JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", country.Ours.FirstShortageMonths);
        writer.WriteString("component", country.Ours.Component);
        writer.WriteNumber("namedLoss", country.Ours.NamedLoss);
        writer.WriteEndObject();
        writer.WriteStartObject("net");
        writer.WriteNumber("low", country.Net.Low);
        writer.WriteNumber("high", country.Net.High);
        writer.WriteEndObject();
        writer.WriteString("first", Words.FirstShorts.Of(country.First));
        JsonOutput.WriteNumberOrNull(writer, "supplied", country.Supplied);
        JsonOutput.WriteNumberOrNull(writer, "ofHome", country.OfHome);
        writer.WriteEndObject();
        JsonOutput.Relieve(writer);
    }
}
