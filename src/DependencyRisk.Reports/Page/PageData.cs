using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>What the charts of a page are drawn from, as JSON: every number with all its digits, every name in the page's language.</summary>
/// <remarks>The default encoder escapes every &lt;, so that no name can end the script element that the text stands in.</remarks>
internal sealed class PageData(BillReport report, Wording wording, PageModels models, CancellationToken cancellation)
{
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
        var product = new PageProductData(wording, cancellation);
        for (int i = 0; i < report.Products.Length; i++)
        {
            product.Write(json, report.Products[i], models.OfProducts[i]);
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
        json.WriteStartArray("parts");
        foreach ((_, ImmutableArray<Component> components) in models.Components)
        {
            json.WriteStartArray();
            foreach (Component component in components.Where(component => !component.Sources.IsEmpty))
            {
                json.WriteStringValue(component.Id);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("components");
        foreach ((Bill bill, ImmutableArray<Component> components) in models.Components)
        {
            json.WriteStartObject();
            foreach (Component component in components)
            {
                json.WriteString(component.Id, wording.Component(bill, component.Id));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
