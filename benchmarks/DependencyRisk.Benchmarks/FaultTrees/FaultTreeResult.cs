using System.Numerics;
using System.Text.Json;

namespace DependencyRisk.Benchmarks;

/// <summary>What one run on one fault tree gave.</summary>
/// <param name="Model">The name of its file.</param>
/// <param name="Gates">How many gates the file defines.</param>
/// <param name="BasicEvents">How many basic events the file defines.</param>
/// <param name="MinimalCutSets">How many there are, or are known where not complete.</param>
/// <param name="ByOrder">How many of each order, from order 1 on.</param>
/// <param name="Probability">Of the top; null where the file does not give all probabilities.</param>
/// <param name="Seconds">The fastest run.</param>
/// <param name="FirstRunSeconds">The first run.</param>
/// <param name="PeakMiB">The most memory that the process ever held by then, in MiB.</param>
/// <param name="CompleteTo">Up to which order the counts are complete; null for all.</param>
internal sealed record FaultTreeResult(
    string Model,
    int Gates,
    int BasicEvents,
    BigInteger MinimalCutSets,
    BigInteger[] ByOrder,
    Bounds? Probability,
    double Seconds,
    double FirstRunSeconds,
    double PeakMiB,
    int? CompleteTo)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("model", Model);
        writer.WriteNumber("gates", Gates);
        writer.WriteNumber("basicEvents", BasicEvents);
        writer.WritePropertyName("minimalCutSets");
        writer.WriteRawValue(MinimalCutSets.ToString("R", provider: null));
        writer.WriteStartArray("byOrder");
        foreach (BigInteger count in ByOrder)
        {
            writer.WriteRawValue(count.ToString("R", provider: null));
        }

        writer.WriteEndArray();
        WriteProbability(writer);
        writer.WriteNumber("seconds", Seconds);
        writer.WriteNumber("firstRunSeconds", FirstRunSeconds);
        writer.WriteNumber("peakMiB", PeakMiB);
        writer.WriteBoolean("complete", CompleteTo is null);
        if (CompleteTo is { } order)
        {
            writer.WriteNumber("completeToOrder", order);
        }

        writer.WriteEndObject();
    }

    private void WriteProbability(Utf8JsonWriter writer)
    {
        if (Probability is not { } probability)
        {
            writer.WriteNull("probability");
        }
        else if (probability.Low.Equals(probability.High))
        {
            writer.WriteNumber("probability", probability.Low);
        }
        else
        {
            writer.WriteStartObject("probability");
            writer.WriteNumber("low", probability.Low);
            writer.WriteNumber("high", probability.High);
            writer.WriteEndObject();
        }
    }
}
