using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>A measure that can be taken at one component: move its sourcing, qualify a backup at home, add stock.</summary>
/// <remarks>Equality compares all members. Immutable, and safe for use by many threads.</remarks>
public sealed record MitigationMeasure
{
    private MitigationMeasure(MitigationKind kind) => Kind = kind;

    /// <summary>
    /// Move the sourcing home: all sources stay what they are, but they answer to home, whatever the control, and so does what
    /// is unallocated. Inputs stay where they are.
    /// </summary>
    public static MitigationMeasure MoveHome { get; } = new(MitigationKind.Move);

    /// <summary>The sort of measure.</summary>
    public MitigationKind Kind { get; }

    /// <summary>The country that the sourcing moves to; null for home, for a bloc, and for other measures.</summary>
    public Country? Country { get; private init; }

    /// <summary>The bloc to some country of which the sourcing moves, or null.</summary>
    public Bloc? Bloc { get; private init; }

    /// <summary>What the backup can deliver, as a fraction of what is needed, above 0; 0 for other measures.</summary>
    public double Capacity { get; private init; }

    /// <summary>Months until the backup can deliver, at least 0; 0 for other measures.</summary>
    public double ReadyAfterMonths { get; private init; }

    /// <summary>Months of stock that are added, above 0; 0 for other measures.</summary>
    public double StockMonths { get; private init; }

    /// <summary>Move the sourcing to a country, as <see cref="MoveHome"/> does.</summary>
    /// <param name="country">The country, a known one; home is allowed.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentException">The country is unknown.</exception>
    public static MitigationMeasure MoveTo(Country country) =>
        country.IsKnown
            ? new(MitigationKind.Move) { Country = country }
            : throw new ArgumentException("Sourcing cannot move to ZZ, an unknown country; name a country.", nameof(country));

    /// <summary>
    /// Move the sourcing to a bloc, it is not said to which of its countries: in the high bound the cut of any of them reaches
    /// all of it, in the low bound none does unless the bloc has no other.
    /// </summary>
    /// <param name="bloc">The bloc; home may be among its members.</param>
    /// <returns>The measure.</returns>
    public static MitigationMeasure MoveTo(Bloc bloc)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        return new(MitigationKind.Move) { Bloc = bloc };
    }

    /// <summary>Qualify one backup at home: a source with share 0 and no inputs of its own, that answers to home alone.</summary>
    /// <param name="capacity">What it can deliver, as a fraction of what is needed; above 0. More never helps less.</param>
    /// <param name="readyAfterMonths">Months until it can; at least 0. Later never helps more.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, infinite or NaN.</exception>
    public static MitigationMeasure SecondSource(double capacity, double readyAfterMonths) => new(MitigationKind.SecondSource)
    {
        Capacity = Checked(capacity, capacity > 0, nameof(capacity), "A capacity is a finite number above 0."),
        ReadyAfterMonths = Checked(readyAfterMonths, readyAfterMonths >= 0, nameof(readyAfterMonths), "A backup is ready after a finite number of months, at least 0."),
    };

    /// <summary>Add stock.</summary>
    /// <param name="months">Months of full need that it covers; above 0. More never helps less.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, infinite or NaN.</exception>
    public static MitigationMeasure AddStock(double months) => new(MitigationKind.Stock)
    {
        StockMonths = Checked(months, months > 0, nameof(months), "Stock is a finite number of months above 0."),
    };

    /// <summary>The measure in a word: <c>home</c>, <c>move:DE</c>, <c>move:EU</c>, <c>second-source:0.5@6</c>, <c>stock:6</c>.</summary>
    public override string ToString() => Kind switch
    {
        MitigationKind.SecondSource => string.Create(CultureInfo.InvariantCulture, $"second-source:{Capacity}@{ReadyAfterMonths}"),
        MitigationKind.Stock => string.Create(CultureInfo.InvariantCulture, $"stock:{StockMonths}"),
        _ => Bloc is not null ? $"move:{Bloc.Name}" : Country is { } country ? $"move:{country}" : "home",
    };

    /// <summary>The countries that the sourcing may move to, by code; none for measures of other kinds.</summary>
    internal ImmutableArray<Country> Places(Country home) =>
        Kind != MitigationKind.Move ? [] : Bloc?.Members ?? [Country ?? home];

    private static double Checked(double value, bool isInRange, string name, string rule) =>
        isInRange && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, rule);
}
