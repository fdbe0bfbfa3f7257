using System.Collections.Immutable;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>What the charts of one product are drawn from.</summary>
internal sealed class PageProductData(Wording wording, CancellationToken cancellation)
{
    private const int MostExposures = 300;

    public void Write(Utf8JsonWriter json, ProductReport product, int model)
    {
        json.WriteStartObject();
        json.WriteString("id", product.Product);
        json.WriteString("name", wording.Title(product));
        json.WriteNumber("model", model);
        Headline headline = product.Exposure.Headline;
        json.WriteStartObject("headline");
        Write(json, "worst", headline.Loss);
        Write(json, "foreign", headline.ForeignLoss);
        Write(json, "homeLoss", headline.HomeLoss);
        json.WriteEndObject();
        WriteExposures(json, product);
        WriteHeat(json, ChokePointGrid.Of(product), product.Bill);
        WriteTree(json, product);
        WriteStreams(json, product);
        WriteCuts(json, product);
        json.WriteEndObject();
    }

    // Output at least, from month to month, under the worst cuts.
    private void WriteCuts(Utf8JsonWriter json, ProductReport product)
    {
        json.WriteStartArray("cuts");
        foreach ((ImmutableArray<Actor> actors, ScenarioOutcome outcome) in product.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("name", actors.Length == 1 ? wording.Actor(product.Bill, actors[0]) : wording.Say(PagePhrases.AllCut));
            json.WriteStartArray("points");
            foreach (TrajectoryPoint point in outcome.Trajectory)
            {
                json.WriteStartArray();
                json.WriteNumberValue(point.Month);
                json.WriteNumberValue(point.Output.Low);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteExposures(Utf8JsonWriter json, ProductReport product)
    {
        json.WriteStartArray("exposures");
        foreach (ActorExposure row in product.Exposure.Exposures.Where(row => row.Actor.Kind is ActorKind.Country or ActorKind.Bloc).Take(MostExposures))
        {
            json.WriteStartObject();
            json.WriteString("actor", row.Actor.ToString());
            json.WriteString("name", wording.Actor(product.Bill, row.Actor));
            if (row.Actor.Kind == ActorKind.Country)
            {
                json.WriteString("code", row.Actor.Country.Code);
            }

            json.WriteNumber("low", row.Loss.Low);
            json.WriteNumber("high", row.Loss.High);
            Write(json, "first", row.FirstShortageMonths);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteHeat(Utf8JsonWriter json, ChokePointGrid grid, Bill bill)
    {
        json.WriteStartObject("heat");
        WriteNamed(json, "rows", grid.Components.Select(id => wording.Component(bill, id)));
        WriteNamed(json, "columns", grid.Actors.Select(actor => wording.Actor(bill, actor)));
        json.WriteStartArray("cells");
        foreach ((int row, int column, ChokePoint point) in grid.Cells)
        {
            json.WriteStartArray();
            foreach (double number in (ReadOnlySpan<double>)[column, row, point.Loss.High, point.Loss.Low, point.Share])
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string key, IEnumerable<string> names)
    {
        json.WriteStartArray(key);
        foreach (string name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTree(Utf8JsonWriter json, ProductReport product)
    {
        var worst = product.Exposure.ChokePoints.Where(point => point.Actor.Kind == ActorKind.Country)
            .GroupBy(point => point.Component, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        ImmutableArray<TreePlace> places = ComponentTree.Of(product, out _);
        json.WriteStartArray("tree");
        foreach (TreePlace place in places)
        {
            json.WriteStartObject();
            json.WriteNumber("parent", place.Parent);
            json.WriteString("name", wording.Product(product.Bill, place.Component));
            ChokePoint? point = worst.GetValueOrDefault(place.Component);
            Write(json, "loss", point?.Loss.High);
            json.WriteString("actor", point is null ? null : wording.Actor(product.Bill, point.Actor));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteStreams(Utf8JsonWriter json, ProductReport product)
    {
        json.WriteStartArray("streams");
        foreach (StreamBand band in StreamPicture.Of(product, cancellation))
        {
            json.WriteStartArray();
            json.WriteStringValue(band.Country);
            json.WriteStringValue(band.Country.Length == 0 ? wording.Say(ChartPhrases.OtherCountries) : wording.Country(new Country(band.Country)));
            json.WriteStringValue(band.Component);
            json.WriteStringValue(NameOf(product, band.Component));
            json.WriteStringValue(band.Input);
            json.WriteStringValue(NameOf(product, band.Input));
            json.WriteNumberValue(band.Share);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private string NameOf(ProductReport product, string id) => id.Length == 0 ? wording.Say(ChartPhrases.OtherComponents) : wording.Component(product.Bill, id);

    private static void Write(Utf8JsonWriter json, string key, Bounds bounds)
    {
        json.WriteStartObject(key);
        json.WriteNumber("low", bounds.Low);
        json.WriteNumber("high", bounds.High);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
