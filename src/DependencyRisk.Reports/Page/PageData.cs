using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>What the charts of a page are drawn from, as JSON: every number with all its digits, every name in the page's language.</summary>
/// <remarks>The default encoder escapes every &lt;, so that no name can end the script element that the text stands in.</remarks>
internal sealed class PageData(BillReport report, Wording wording, IReadOnlyList<int> models, CancellationToken cancellation)
{
    private const int MostExposures = 300;

    /// <summary>The JSON.</summary>
    public string Text()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json)
    {
        ProductExposure first = report.Products[0].Exposure;
        json.WriteStartObject();
        json.WriteString("home", first.Home.Code);
        json.WriteNumber("horizonMonths", first.HorizonMonths);
        json.WriteNumber("required", first.Required);
        json.WriteStartObject("texts");
        foreach ((string key, LocalizedText phrase) in ChartPhrases.All)
        {
            json.WriteString(key, wording.Say(phrase));
        }

        json.WriteEndObject();
        WriteCountries(json);
        WriteComponents(json);
        json.WriteStartArray("products");
        for (int i = 0; i < report.Products.Length; i++)
        {
            WriteProduct(json, report.Products[i], models[i]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Shapes may name a country by any of its codes.
    private void WriteCountries(Utf8JsonWriter json)
    {
        json.WriteStartObject("countries");
        json.WriteString(Country.Unknown.Code, wording.Country(Country.Unknown));
        foreach (CountryInfo country in ReferenceTables.Countries)
        {
            json.WriteString(country.Country.Code, wording.Country(country.Country));
        }

        json.WriteEndObject();
        json.WriteStartArray("map");
        foreach (CountryInfo country in ReferenceTables.Countries)
        {
            json.WriteStartArray();
            foreach (string code in (IEnumerable<string>)[country.Country.Code, country.Alpha3, country.Numeric, country.Name.English ?? country.Alpha3])
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // The names of the components of each model: bills may call one id by different names.
    private void WriteComponents(Utf8JsonWriter json)
    {
        json.WriteStartArray("components");
        foreach ((Bill bill, _) in report.Products.Select((product, i) => (product.Bill, Model: models[i])).Where(item => item.Model != PageModels.None).DistinctBy(item => item.Model).OrderBy(item => item.Model))
        {
            json.WriteStartObject();
            foreach (Component component in bill.Components.OrderBy(component => component.Id, StringComparer.Ordinal))
            {
                json.WriteString(component.Id, wording.Component(bill, component.Id));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteProduct(Utf8JsonWriter json, ProductReport product, int model)
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
        json.WriteStartArray("parts");
        foreach (Component component in product.Bill.Components.Where(component => model >= 0 && !component.Sources.IsEmpty).OrderBy(component => component.Id, StringComparer.Ordinal))
        {
            json.WriteStringValue(component.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
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
