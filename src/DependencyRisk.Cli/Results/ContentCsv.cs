using System.Globalization;
using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes what is inside products as CSV.</summary>
internal static class ContentCsv
{
    private static readonly string[] CountryHeader =
        ["bill", "product", "origin", "faceValue", "faceValueLow", "faceValueHigh", "lookThrough", "lookThroughLow", "lookThroughHigh", "tier", "home", "control", "weight", "unvalued"];

    private static readonly string[] TierHeader =
        ["bill", "product", "tier", "home", "homeLow", "homeHigh", "foreign", "foreignLow", "foreignHigh", "unknown"];

    private static readonly string[] ComponentHeader = ["bill", "product", "component", "componentName", "own", "home", "foreign", "unknown", "hidden"];
    private static readonly string[] TripHeader = ["bill", "product", "via", "viaName", "component", "componentName", "paths", "value", "homeValue"];
    private static readonly string[] InputHeader = ["bill", "product", "country", "shareLow", "shareHigh", "inputs", "possibleInputs"];

    public static void Write(Stream output, IReadOnlyList<ContentResult> results, ContentSettings settings)
    {
        int top = settings.Top ?? int.MaxValue;
        switch (settings.Table)
        {
            case ContentTable.Tiers:
                CsvOutput.Write(output, TierHeader, results.SelectMany(result => result.Tiers, (result, row) => (result, row)), WriteTier);
                break;
            case ContentTable.Components:
                CsvOutput.Write(output, ComponentHeader, results.SelectMany(result => result.Content.Components.Take(top), (result, row) => (result, row)), WriteComponent);
                break;
            case ContentTable.RoundTrips:
                CsvOutput.Write(output, TripHeader, results.SelectMany(result => result.RoundTrips.Trips.Take(top), (result, row) => (result, row)), WriteTrip);
                break;
            case ContentTable.Inputs:
                CsvOutput.Write(output, InputHeader, results.SelectMany(result => result.Dependence.Countries.Take(top), (result, row) => (result, row)), WriteInput);
                break;
            default:
                CsvOutput.Write(output, CountryHeader, results.SelectMany(result => OriginRow.Of(result, settings.Blocs), (result, row) => (result, row)), WriteOrigin);
                break;
        }
    }

    private static void WriteOrigin(CsvWriter csv, (ContentResult Result, OriginRow Row) item)
    {
        WriteProduct(csv, item.Result);
        csv.WriteField(item.Row.Origin);
        CsvOutput.WriteNumber(csv, item.Row.FaceValue);
        CsvOutput.WriteBounds(csv, item.Row.FaceValueBounds);
        CsvOutput.WriteNumber(csv, item.Row.LookThrough);
        CsvOutput.WriteBounds(csv, item.Row.LookThroughBounds);
        csv.WriteField(item.Result.LookThrough.Tier);
        csv.WriteField(item.Result.Content.Home.Code);
        csv.WriteField(Words.Controls.Of(item.Result.Content.Control));
        csv.WriteField(Words.Weightings.Of(item.Result.Content.Weighting));
        CsvOutput.WriteNumber(csv, item.Result.Content.Unvalued.Length);
    }

    private static void WriteTier(CsvWriter csv, (ContentResult Result, OriginContent Tier) item)
    {
        WriteProduct(csv, item.Result);
        csv.WriteField(item.Tier.Tier);
        CsvOutput.WriteNumber(csv, item.Tier.Home);
        CsvOutput.WriteBounds(csv, item.Tier.HomeBounds);
        CsvOutput.WriteNumber(csv, item.Tier.Foreign);
        CsvOutput.WriteBounds(csv, item.Tier.ForeignBounds);
        CsvOutput.WriteNumber(csv, item.Tier.Unknown);
    }

    private static void WriteComponent(CsvWriter csv, (ContentResult Result, ComponentContent Component) item)
    {
        WriteProduct(csv, item.Result);
        WriteNamed(csv, item.Result, item.Component.Component);
        CsvOutput.WriteNumber(csv, item.Component.Own);
        CsvOutput.WriteNumber(csv, item.Component.Home);
        CsvOutput.WriteNumber(csv, item.Component.Foreign);
        CsvOutput.WriteNumber(csv, item.Component.Unknown);
        CsvOutput.WriteNumber(csv, item.Component.Hidden);
    }

    private static void WriteTrip(CsvWriter csv, (ContentResult Result, RoundTrip Trip) item)
    {
        WriteProduct(csv, item.Result);
        WriteNamed(csv, item.Result, item.Trip.Via);
        WriteNamed(csv, item.Result, item.Trip.Component);
        csv.WriteField(item.Trip.Paths.ToString(CultureInfo.InvariantCulture));
        CsvOutput.WriteNumber(csv, item.Trip.Value);
        CsvOutput.WriteNumber(csv, item.Trip.HomeValue);
    }

    private static void WriteInput(CsvWriter csv, (ContentResult Result, CountryDependence Country) item)
    {
        WriteProduct(csv, item.Result);
        csv.WriteField(item.Country.Country.Code);
        CsvOutput.WriteBounds(csv, item.Country.Share);
        csv.WriteField(string.Join(' ', item.Country.Inputs));
        csv.WriteField(string.Join(' ', item.Country.PossibleInputs));
    }

    private static void WriteProduct(CsvWriter csv, ContentResult result)
    {
        csv.WriteField(result.Bill.Id);
        csv.WriteField(result.Content.Product);
    }

    private static void WriteNamed(CsvWriter csv, ContentResult result, string component)
    {
        csv.WriteField(component);
        csv.WriteField(result.Bill.Find(component)?.Name.In("en"));
    }
}
