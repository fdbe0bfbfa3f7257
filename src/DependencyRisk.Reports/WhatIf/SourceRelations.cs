namespace DependencyRisk;

/// <summary>The countries that sources answer to under one control, as places in a list.</summary>
internal sealed class SourceRelations
{
    private const int Unknown = -1;

    private readonly Bill _bill;
    private readonly Control _control;
    private readonly Dictionary<Country, int> _index = [];

    public SourceRelations(Bill bill, Control control, IEnumerable<Component> components)
    {
        (_bill, _control) = (bill, control);
        Countries = [.. components.SelectMany(component => component.Sources).SelectMany(CountriesOf).Where(country => country.IsKnown).Distinct().Order()];
        for (int i = 0; i < Countries.Length; i++)
        {
            _index.Add(Countries[i], i);
        }
    }

    /// <summary>The known countries that control some source, by code.</summary>
    public Country[] Countries { get; }

    /// <summary>The places of the countries that a source answers to, -1 for what is not known; each once.</summary>
    public int[] Of(Source source) => [.. CountriesOf(source).Select(country => _index.GetValueOrDefault(country, Unknown)).Distinct()];

    private Country[] CountriesOf(Source source)
    {
        Supplier? supplier = source.Supplier is null ? null : _bill.FindSupplier(source.Supplier);
        Country headquarters = supplier?.Headquarters ?? Country.Unknown;
        Country owner = supplier?.Owner ?? Country.Unknown;
        return _control switch
        {
            Control.Origin => [source.Origin],
            Control.Headquarters => [headquarters],
            Control.Owner => [owner],
            _ => [source.Origin, headquarters, owner],
        };
    }
}
