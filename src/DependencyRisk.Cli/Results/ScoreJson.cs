using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes scores as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class ScoreJson
{
    /// <summary>Writes one object for one product, an array for several.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The results, in order.</param>
    /// <param name="top">Items of each list at most, or null for all.</param>
    public static void Write(Stream output, IReadOnlyList<ScoreResult> results, int? top) =>
        JsonOutput.WriteOneOrMany(output, results, (writer, result) => Write(writer, result, top ?? int.MaxValue));

    private static void Write(Utf8JsonWriter writer, ScoreResult result, int top)
    {
        ProductExposure exposure = result.Exposure;
        writer.WriteStartObject();
        writer.WriteString("product", exposure.Product);
        writer.WriteString("home", exposure.Home.Code);
        writer.WriteNumber("horizonMonths", exposure.HorizonMonths);
        writer.WriteString("control", Words.Controls.Of(exposure.Control));
        WriteHeadline(writer, exposure.Headline);
        WriteEvidence(writer, exposure.Evidence);
        writer.WriteStartArray("exposures");
        foreach (ActorExposure actor in exposure.Exposures.Take(top))
        {
            WriteExposure(writer, actor);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("chokePoints");
        foreach (ChokePoint point in exposure.ChokePoints.Take(top))
        {
            WriteChokePoint(writer, point);
        }

        writer.WriteEndArray();
        writer.WriteString("phase", Words.Phases.Of(exposure.Phase));
        writer.WriteNumber("required", exposure.Required);
        writer.WriteString("bill", result.Bill.Id);
        writer.WriteString("basis", Words.Bases.Of(result.Bill.Basis));
        writer.WriteEndObject();
    }

    private static void WriteHeadline(Utf8JsonWriter writer, Headline headline)
    {
        writer.WriteStartObject("headline");
        writer.WriteString("worstCountry", headline.WorstCountry?.Code);
        JsonOutput.WriteBounds(writer, "loss", headline.Loss);
        JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", headline.FirstShortageMonths);
        JsonOutput.WriteNumberOrNull(writer, "criticalMonths", headline.CriticalMonths);
        WriteChokeSet(writer, headline.SmallestChokeSet);
        writer.WriteNumber("breadth", headline.Breadth);
        JsonOutput.WriteBounds(writer, "foreignLoss", headline.ForeignLoss);
        JsonOutput.WriteBounds(writer, "foreignLossBuild", headline.ForeignLossBuild);
        JsonOutput.WriteBounds(writer, "foreignLossOperate", headline.ForeignLossOperate);
        JsonOutput.WriteBounds(writer, "homeLoss", headline.HomeLoss);
        writer.WriteEndObject();
    }

    private static void WriteChokeSet(Utf8JsonWriter writer, ChokeSet? set)
    {
        if (set is null)
        {
            writer.WriteNull("smallestChokeSet");
            return;
        }

        writer.WriteStartObject("smallestChokeSet");
        writer.WriteNumber("size", set.Size);
        writer.WriteStartArray("actors");
        foreach (Actor actor in set.Actors)
        {
            writer.WriteStringValue(actor.ToString());
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, EvidenceSummary evidence)
    {
        writer.WriteStartObject("evidence");
        JsonOutput.WriteNumberOrNull(writer, "estimateShare", evidence.EstimateShare);
        JsonOutput.WriteNumberOrNull(writer, "unnamedSourceShare", evidence.UnnamedSourceShare);
        writer.WriteEndObject();
    }

    private static void WriteExposure(Utf8JsonWriter writer, ActorExposure exposure)
    {
        writer.WriteStartObject();
        writer.WriteString("actor", exposure.Actor.ToString());
        JsonOutput.WriteBounds(writer, "loss", exposure.Loss);
        JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", exposure.FirstShortageMonths);
        JsonOutput.WriteNumberOrNull(writer, "criticalMonths", exposure.CriticalMonths);
        writer.WriteNumber("worstOutput", exposure.WorstOutput);
        writer.WriteString("binding", exposure.Binding);
        writer.WriteEndObject();
        JsonOutput.Relieve(writer);
    }

    private static void WriteChokePoint(Utf8JsonWriter writer, ChokePoint point)
    {
        writer.WriteStartObject();
        writer.WriteString("component", point.Component);
        writer.WriteString("actor", point.Actor.ToString());
        writer.WriteNumber("share", point.Share);
        JsonOutput.WriteBounds(writer, "loss", point.Loss);
        JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", point.FirstShortageMonths);
        writer.WriteEndObject();
        JsonOutput.Relieve(writer);
    }
}
