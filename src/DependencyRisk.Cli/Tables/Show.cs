using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>Numbers and names as a person reads them. Data formats never come through here: they keep every digit.</summary>
internal static class Show
{
    public const string Nothing = NumberText.Nothing;

    public static string Percent(double fraction) => NumberText.Percent(fraction);

    /// <summary>An output beside the level that is required: with so many digits that what is below it reads so.</summary>
    public static string Output(double fraction, double required) => NumberText.Output(fraction, required);

    /// <summary>Both bounds, or one number where they read the same.</summary>
    public static string Percent(Bounds bounds) => NumberText.Percent(bounds);

    public static string Percent(double? fraction) => fraction is { } value ? Percent(value) : Nothing;

    /// <summary>A probability, however small, with three digits that count.</summary>
    public static string Probability(double value) => value is 0 or >= 0.0005 ? Percent(value) : value.ToString("0.##e+0", CultureInfo.InvariantCulture);

    /// <summary>Both bounds, or one number where they read the same.</summary>
    public static string Probability(Bounds bounds)
    {
        (string low, string high) = (Probability(bounds.Low), Probability(bounds.High));
        return string.Equals(low, high, StringComparison.Ordinal) ? high : $"{low}–{high}";
    }

    /// <summary>A number with three digits that count; infinity as such, and what is none as nothing.</summary>
    public static string Significant(double? value) => value switch
    {
        null or double.NaN => Nothing,
        double.PositiveInfinity => "∞",
        { } number => number.ToString(Math.Abs(number) is > 0 and < 0.001 ? "0.##e+0" : "G3", CultureInfo.InvariantCulture),
    };

    /// <summary>A fraction that somebody gave, with no more digits than it has.</summary>
    public static string Level(double fraction) => NumberText.Level(fraction);

    /// <summary>A loss, marked by how bad it is.</summary>
    public static Cell Loss(Bounds loss) => NumberText.Loss(loss);

    public static string Number(double value) => NumberText.Number(value);

    public static string Number(double? value) => value is { } number ? Number(number) : Nothing;

    /// <summary>A number with so many digits behind the point.</summary>
    public static string Fixed(double value, int digits) => value.ToString($"F{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);

    /// <summary>A published figure with all of its digits, one behind the point at least.</summary>
    public static string Published(double value) => value.ToString("0.0########", CultureInfo.InvariantCulture);

    /// <summary>Both ends, or one number where they read the same.</summary>
    public static string Interval(Interval value, int digits)
    {
        (string low, string high) = (Fixed(value.Low, digits), Fixed(value.High, digits));
        return string.Equals(low, high, StringComparison.Ordinal) ? high : $"{low}–{high}";
    }

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Four digits, or all that stand before the point; both ends where they differ.</summary>
    public static string Digits(Interval value)
    {
        (string low, string high) = (Digits(value.Low), Digits(value.High));
        return string.Equals(low, high, StringComparison.Ordinal) ? high : $"{low}–{high}";
    }

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Months(double months) => $"{Number(months)} {(months.Equals(1.0) ? "month" : "months")}";

    /// <summary>A point in time from now.</summary>
    public static string After(double? months, double horizon) =>
        months is not { } value ? $"none within {Months(horizon)}" : value <= 0 ? "at once" : $"after {Months(value)}";

    /// <summary>Both names and the id: <c>PET-CT scanner · PET-CT (pet-ct)</c>.</summary>
    public static string Title(LocalizedText name, string id) => name.IsEmpty ? id : $"{BothNames(name)} ({id})";

    public static string BothNames(LocalizedText name) =>
        name is { English: { } english, Chinese: { } chinese } && !string.Equals(english, chinese, StringComparison.Ordinal) ? $"{english} · {chinese}" : name.ToString();

    /// <summary>A component by id and English name.</summary>
    public static string Component(Bill bill, string? id) =>
        id is null ? Nothing
        : bill.Find(id)?.Name.In("en") is { Length: > 0 } name && !string.Equals(name, id, StringComparison.OrdinalIgnoreCase) ? $"{id}: {name}"
        : id;

    /// <summary>An actor as it is written, and its name in English: <c>country:JP (Japan)</c>.</summary>
    public static string Actor(Bill bill, Actor actor)
    {
        string? name = actor.Kind switch
        {
            ActorKind.Country when !actor.Country.IsKnown => "a country we cannot name",
            ActorKind.Country => ReferenceTables.Countries.FirstOrDefault(country => country.Country == actor.Country)?.Name.In("en"),
            ActorKind.Supplier => bill.FindSupplier(actor.Id)?.Name.In("en"),
            ActorKind.Component => bill.Find(actor.Id)?.Name.In("en"),
            _ => null,
        };
        return string.IsNullOrEmpty(name) || string.Equals(name, actor.Id, StringComparison.OrdinalIgnoreCase) ? actor.ToString() : $"{actor} ({name})";
    }

    /// <summary>Several actors, one a line.</summary>
    public static Cell Actors(Bill bill, IEnumerable<Actor> actors) => Cell.Of(actors.Select(actor => Actor(bill, actor)));

    /// <summary>A product of a bill, or its portfolio.</summary>
    public static string Product(Bill bill, string product) =>
        string.Equals(product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal)
            ? $"{Title(bill.Name, bill.Id)}: portfolio of {Count(bill.Products.Length, "product", "products")}"
            : Title(bill.Find(product)?.Name ?? default, product);

    /// <summary>A product in a few words, for the head of a column.</summary>
    public static string ShortProduct(Bill bill, string product) =>
        string.Equals(product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal)
            ? $"portfolio {bill.Id}".TrimEnd()
            : bill.Find(product)?.Name.In("en") is { Length: > 0 } name ? name : product;

    /// <summary>A product among others by a name. Two states of one bill have the same product in them; then the files tell them apart.</summary>
    public static string Distinct(IEnumerable<string> products, string product, string source, string name) =>
        products.Count(other => string.Equals(other, product, StringComparison.Ordinal)) > 1 ? $"{name} [{source}]" : name;

    private static string Digits(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "G4", CultureInfo.InvariantCulture);
}
