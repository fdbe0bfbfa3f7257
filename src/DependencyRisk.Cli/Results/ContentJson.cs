using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes what is inside products as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class ContentJson
{
    /// <summary>Writes one object for one product, an array for several.</summary>
    public static void Write(Stream output, IReadOnlyList<ContentResult> results, ContentSettings settings) =>
        JsonOutput.WriteOneOrMany(output, results, (writer, result) => Write(writer, result, settings));

    private static void Write(Utf8JsonWriter writer, ContentResult result, ContentSettings settings)
    {
        int top = settings.Top ?? int.MaxValue;
        (ProductContent content, OriginContent through) = (result.Content, result.LookThrough);
        writer.WriteStartObject();
        writer.WriteString("product", content.Product);
        JsonOutput.WriteNumberOrNull(writer, "tier", through.Tier);
        WriteShares(writer, "faceValue", content.FaceValue);
        WriteShares(writer, "lookThrough", through);
        writer.WriteNumber("hiddenForeign", result.HiddenForeign);
        writer.WriteStartObject("bounds");
        foreach (CountryContent country in through.Countries)
        {
            JsonOutput.WriteBounds(writer, country.Country.Code, country.Bounds);
        }

        writer.WriteEndObject();
        WriteList(writer, "roundTrips", result.RoundTrips.Trips.Take(top), WriteTrip);
        WriteList(writer, "warnings", content.Warnings, ProblemJson.Write);
        WriteSplit(writer, "faceValueSplit", content.FaceValue);
        WriteSplit(writer, "lookThroughSplit", through);
        WriteList(writer, "waterfall", result.Tiers, WriteTier);
        WriteList(writer, "blocs", settings.Blocs, (target, bloc) => WriteBloc(target, bloc, result));
        WriteList(writer, "components", content.Components.Take(top), WriteComponent);
        writer.WriteNumber("unvalued", content.Unvalued.Length);
        writer.WritePropertyName("roundTripPaths");
        writer.WriteRawValue(result.RoundTrips.Paths.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("returnedHome", result.RoundTrips.ReturnedHome);
        writer.WriteBoolean("roundTripsComplete", result.RoundTrips.IsComplete);
        WriteList(writer, "reverse", result.Reverse, WriteReverse);
        WriteDependence(writer, result.Dependence, top);
        writer.WriteString("home", content.Home.Code);
        writer.WriteString("control", Words.Controls.Of(content.Control));
        writer.WriteString("weight", Words.Weightings.Of(content.Weighting));
        writer.WriteString("bill", result.Bill.Id);
        writer.WriteString("basis", Words.Bases.Of(result.Bill.Basis));
        JsonOutput.WriteIntervalOrNull(writer, "hiddenForeignBounds", result.HiddenForeignBounds);
        writer.WriteEndObject();
    }

    private static void WriteShares(Utf8JsonWriter writer, string name, OriginContent content)
    {
        writer.WriteStartObject(name);
        foreach (CountryContent country in content.Countries.Where(country => country.Share > 0))
        {
            writer.WriteNumber(country.Country.Code, country.Share);
        }

        writer.WriteEndObject();
    }

    private static void WriteSplit(Utf8JsonWriter writer, string name, OriginContent content)
    {
        writer.WriteStartObject(name);
        WriteSplit(writer, content);
        writer.WriteEndObject();
    }

    private static void WriteSplit(Utf8JsonWriter writer, OriginContent content)
    {
        writer.WriteNumber("home", content.Home);
        writer.WriteNumber("foreign", content.Foreign);
        writer.WriteNumber("unknown", content.Unknown);
        JsonOutput.WriteBounds(writer, "homeBounds", content.HomeBounds);
        JsonOutput.WriteBounds(writer, "foreignBounds", content.ForeignBounds);
    }

    private static void WriteTier(Utf8JsonWriter writer, OriginContent tier)
    {
        writer.WriteStartObject();
        JsonOutput.WriteNumberOrNull(writer, "tier", tier.Tier);
        WriteSplit(writer, tier);
        writer.WriteEndObject();
    }

    private static void WriteBloc(Utf8JsonWriter writer, Bloc bloc, ContentResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("bloc", bloc.ToString());
        writer.WriteNumber("faceValue", result.Content.FaceValue.ShareOf(bloc));
        writer.WriteNumber("lookThrough", result.LookThrough.ShareOf(bloc));
        JsonOutput.WriteBounds(writer, "bounds", result.LookThrough.BoundsOf(bloc));
        writer.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter writer, ComponentContent component)
    {
        writer.WriteStartObject();
        writer.WriteString("component", component.Component);
        writer.WriteNumber("own", component.Own);
        writer.WriteNumber("home", component.Home);
        writer.WriteNumber("foreign", component.Foreign);
        writer.WriteNumber("unknown", component.Unknown);
        writer.WriteNumber("hidden", component.Hidden);
        writer.WriteEndObject();
    }

    private static void WriteTrip(Utf8JsonWriter writer, RoundTrip trip)
    {
        writer.WriteStartObject();
        writer.WriteString("via", trip.Via);
        writer.WriteString("component", trip.Component);
        writer.WritePropertyName("paths");
        writer.WriteRawValue(trip.Paths.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("value", trip.Value);
        writer.WriteNumber("homeValue", trip.HomeValue);
        writer.WriteEndObject();
    }

    private static void WriteReverse(Utf8JsonWriter writer, ReverseContent reverse)
    {
        writer.WriteStartObject();
        writer.WriteString("country", reverse.Country.Code);
        writer.WriteNumber("through", reverse.Through);
        writer.WriteNumber("ofHome", reverse.OfHome);
        writer.WriteEndObject();
    }

    private static void WriteDependence(Utf8JsonWriter writer, PhysicalDependence dependence, int top)
    {
        writer.WriteStartObject("dependence");
        WriteIds(writer, "criticalInputs", dependence.CriticalInputs);
        WriteList(writer, "countries", dependence.Countries, (target, country) =>
        {
            target.WriteStartObject();
            target.WriteString("country", country.Country.Code);
            JsonOutput.WriteBounds(target, "share", country.Share);
            WriteIds(target, "inputs", country.Inputs);
            WriteIds(target, "possibleInputs", country.PossibleInputs);
            target.WriteEndObject();
        });
        WriteList(writer, "stretches", dependence.Stretches.Take(top), (target, stretch) =>
        {
            target.WriteStartObject();
            target.WriteString("input", stretch.Input);
            WriteIds(target, "stages", stretch.Stages);
            target.WriteNumber("length", stretch.Length);
            target.WriteEndObject();
        });
        WriteList(writer, "missingStages", dependence.MissingStages.Take(top), (target, missing) =>
        {
            target.WriteStartObject();
            target.WriteString("component", missing.Component);
            target.WriteNumber("homeShare", missing.HomeShare);
            WriteIds(target, "stages", missing.Stages);
            target.WriteString("returnsAt", missing.Returns[0].Component);
            target.WriteNumber("returnShare", missing.Returns[0].HomeShare);
            target.WriteNumber("length", missing.Length);
            WriteList(target, "returns", missing.Returns, static (nested, back) =>
            {
                nested.WriteStartObject();
                nested.WriteString("component", back.Component);
                nested.WriteNumber("homeShare", back.HomeShare);
                nested.WriteEndObject();
            });
            target.WriteEndObject();
        });
        writer.WriteBoolean("complete", dependence.IsComplete);
        writer.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, ImmutableArray<string> ids) =>
        WriteList(writer, name, ids, static (target, id) => target.WriteStringValue(id));

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
            JsonOutput.Relieve(writer);
        }

        writer.WriteEndArray();
    }
}
