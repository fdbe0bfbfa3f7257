using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes choke sets as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class ChokeSetsJson
{
    /// <summary>Writes one object for one product, an array for several.</summary>
    public static void Write(Stream output, IReadOnlyList<ChokeSetResult> results, ChokeSetSettings settings) =>
        JsonOutput.WriteOneOrMany(output, results, (writer, result) => Write(writer, result, settings));

    private static void Write(Utf8JsonWriter writer, ChokeSetResult result, ChokeSetSettings settings)
    {
        ProductChokeSets found = result.Sets;
        writer.WriteStartObject();
        writer.WriteString("product", found.Product);
        writer.WriteNumber("required", found.Required);
        writer.WriteString("response", Words.Responses.Of(found.Response));
        writer.WriteBoolean("complete", result.IsComplete);
        writer.WriteString("limitedBy", result.IsComplete ? null : Words.Lower(result.LimitedBy));
        writer.WriteStartArray("sets");
        foreach ((ChokeSet set, _) in result.Listed)
        {
            WriteActors(writer, set.Actors);
            JsonOutput.Relieve(writer);
        }

        writer.WriteEndArray();
        WriteByOrder(writer, found.CountByOrder);
        WriteOutputs(writer, result);
        WriteSmallest(writer, result);
        WriteCount(writer, "count", found.Count);
        JsonOutput.WriteNumberOrNull(writer, "completeTo", result.CompleteTo == int.MaxValue ? null : result.CompleteTo);
        WriteQuestion(writer, result, settings.Question);
        WriteRisk(writer, result);
        WriteRobustness(writer, result.Robustness);
        writer.WriteEndObject();
    }

    // Only sizes of which there are sets, so that no size is taken for the last.
    private static void WriteByOrder(Utf8JsonWriter writer, ImmutableArray<BigInteger> counts)
    {
        writer.WriteStartObject("byOrder");
        foreach ((int order, BigInteger count) in counts.Index().Where(pair => !pair.Item.IsZero))
        {
            WriteCount(writer, order.ToString(CultureInfo.InvariantCulture), count);
        }

        writer.WriteEndObject();
    }

    private static void WriteOutputs(Utf8JsonWriter writer, ChokeSetResult result)
    {
        writer.WriteStartArray("outputs");
        foreach ((_, double output) in result.Listed)
        {
            writer.WriteNumberValue(output);
        }

        writer.WriteEndArray();
    }

    private static void WriteSmallest(Utf8JsonWriter writer, ChokeSetResult result)
    {
        if (result.Sets.Smallest is not { } set)
        {
            writer.WriteNull("smallest");
            return;
        }

        writer.WriteStartObject("smallest");
        writer.WriteNumber("size", set.Size);
        writer.WritePropertyName("actors");
        WriteActors(writer, set.Actors);
        writer.WriteNumber("output", result.Sets.OutputWithout(set.Actors));
        writer.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter writer, ChokeSetResult result, ChokeSetOptions question)
    {
        writer.WriteString("unknown", Words.UnknownStances.Of(question.Unknown));
        writer.WritePropertyName("actors");
        WriteActors(writer, result.Sets.Actors);
        writer.WritePropertyName("excluded");
        WriteActors(writer, question.Excluded);
        writer.WritePropertyName("included");
        WriteActors(writer, question.MustInclude);
        JsonOutput.WriteNumberOrNull(writer, "maxOrder", question.MaxOrder == int.MaxValue ? null : question.MaxOrder);
        writer.WriteString("home", result.Analysis.Home.Code);
        writer.WriteString("control", Words.Controls.Of(result.Analysis.Options.Control));
        writer.WriteString("phase", Words.Phases.Of(result.Analysis.Options.Phase));
        writer.WriteString("bill", result.Bill.Id);
        writer.WriteString("basis", Words.Bases.Of(result.Bill.Basis));
    }

    private static void WriteRisk(Utf8JsonWriter writer, ChokeSetResult result)
    {
        if (result.Risk is not { } risk)
        {
            return;
        }

        writer.WriteStartArray("likelihoods");
        foreach ((ChokeSet set, _) in result.Listed)
        {
            writer.WriteNumberValue(risk.LikelihoodOf(set));
        }

        writer.WriteEndArray();
        writer.WriteStartObject("probability");
        writer.WriteNumber("low", risk.Choke.Low);
        writer.WriteNumber("high", risk.Choke.High);
        if (risk.Importances is { } importances)
        {
            writer.WriteStartArray("importances");
            foreach (ActorImportance importance in importances)
            {
                WriteImportance(writer, importance);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNull("importances");
        }

        writer.WriteEndObject();
    }

    private static void WriteImportance(Utf8JsonWriter writer, ActorImportance importance)
    {
        writer.WriteStartObject();
        writer.WriteString("actor", importance.Actor.ToString());
        writer.WriteNumber("probability", importance.Probability);
        JsonOutput.WriteNumberOrNull(writer, "birnbaum", Finite(importance.Birnbaum));
        JsonOutput.WriteNumberOrNull(writer, "criticality", Finite(importance.Criticality));
        JsonOutput.WriteNumberOrNull(writer, "fussellVesely", Finite(importance.FussellVesely));
        JsonOutput.WriteNumberOrNull(writer, "diagnostic", Finite(importance.Diagnostic));
        JsonOutput.WriteNumberOrNull(writer, "riskAchievementWorth", Finite(importance.RiskAchievementWorth));
        JsonOutput.WriteNumberOrNull(writer, "riskReductionWorth", Finite(importance.RiskReductionWorth));
        writer.WriteEndObject();
        JsonOutput.Relieve(writer);
    }

    private static void WriteRobustness(Utf8JsonWriter writer, RobustnessCurve? curve)
    {
        if (curve is null)
        {
            return;
        }

        writer.WriteStartObject("robustness");
        writer.WriteBoolean("complete", curve.IsComplete);
        writer.WriteStartArray("steps");
        foreach (RobustnessStep step in curve.Steps)
        {
            writer.WriteStartObject();
            writer.WriteNumber("size", step.Size);
            writer.WriteNumber("output", step.Output);
            writer.WritePropertyName("actors");
            WriteActors(writer, step.Actors);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteActors(Utf8JsonWriter writer, ImmutableArray<Actor> actors)
    {
        writer.WriteStartArray();
        foreach (Actor actor in actors)
        {
            writer.WriteStringValue(actor.ToString());
        }

        writer.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, BigInteger count)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(count.ToString(CultureInfo.InvariantCulture));
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
