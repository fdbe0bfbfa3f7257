using System.Collections.Frozen;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Says things in one language: phrases, names of countries, actors and components, numbers with their units.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
internal sealed class Wording
{
    private static readonly FrozenDictionary<Country, LocalizedText> Countries =
        ReferenceTables.Countries.ToFrozenDictionary(country => country.Country, country => country.Name);

    private readonly string _code;

    private Wording(ReportLanguage language) => (Language, _code) = (language, language == ReportLanguage.Chinese ? "zh" : "en");

    public static Wording English { get; } = new(ReportLanguage.English);

    public static Wording Chinese { get; } = new(ReportLanguage.Chinese);

    public ReportLanguage Language { get; }

    /// <summary>The language tag of a page.</summary>
    public string Tag => Language == ReportLanguage.Chinese ? "zh-Hans" : "en";

    public static Wording Of(ReportLanguage language) => language switch
    {
        ReportLanguage.English => English,
        ReportLanguage.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A report is in English or Chinese."),
    };

    /// <summary>A phrase.</summary>
    public string Say(LocalizedText phrase) => phrase.In(_code) ?? string.Empty;

    /// <summary>A term where it begins a row or a column: in English with a capital letter.</summary>
    public string Capital(LocalizedText term) => Say(term) is { Length: > 0 } text ? $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}" : string.Empty;

    /// <summary>A phrase with what stands at <c>{0}</c>, <c>{1}</c> …</summary>
    public string Say(LocalizedText phrase, params ReadOnlySpan<object?> arguments) => string.Format(CultureInfo.InvariantCulture, Say(phrase), arguments);

    /// <summary>The name of a country; of the unknown one, that it is.</summary>
    public string Country(Country country) =>
        !country.IsKnown ? Say(Terms.UnknownCountry)
        : Countries.TryGetValue(country, out LocalizedText name) ? Say(name)
        : country.Code;

    /// <summary>The name of an actor, as far as the bill has one.</summary>
    public string Actor(Bill? bill, Actor actor) => actor.Kind switch
    {
        ActorKind.Country => Country(actor.Country),
        ActorKind.Supplier => Named(bill?.FindSupplier(actor.Id)?.Name, actor.Id),
        ActorKind.Component => Component(bill, actor.Id),
        _ => actor.Id,
    };

    /// <summary>The name of a component, else its id.</summary>
    public string Component(Bill? bill, string id) => Named(bill?.Find(id)?.Name, id);

    /// <summary>The name of a product, or of the portfolio of all.</summary>
    public string Product(Bill? bill, string product) =>
        !string.Equals(product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal) ? Component(bill, product)
        : bill is null ? Say(Terms.Portfolio)
        : Say(Terms.PortfolioOf, Named(bill.Name, bill.Id));

    /// <summary>The name of a product in a report, told from others of the same name.</summary>
    public string Title(ProductReport product) =>
        product.Label is { } label ? Say(Terms.Labelled, Product(product.Bill, product.Product), label) : Product(product.Bill, product.Product);

    public string Months(double months)
    {
        string number = NumberText.Number(months);
        return Say(string.Equals(number, "1", StringComparison.Ordinal) ? Terms.OneMonth : Terms.Months, number);
    }

    /// <summary>A point in time from now, or that there is none before the horizon.</summary>
    public string After(double? months, double horizon) =>
        months is not { } value ? Say(Terms.NoneWithin, Months(horizon)) : value <= 0 ? Say(Terms.AtOnce) : Say(Terms.After, Months(value));

    public string Date(DateOnly date) => date.ToString(Language == ReportLanguage.Chinese ? "yyyy年M月d日" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Several things in a row.</summary>
    public string List(IEnumerable<string> items) => string.Join(Language == ReportLanguage.Chinese ? "、" : ", ", items);

    private string Named(LocalizedText? name, string id) => name?.In(_code) is { Length: > 0 } text ? text : id;
}
