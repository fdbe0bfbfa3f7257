using System.Globalization;

namespace DependencyRisk;

/// <summary>What home and one other country, or bloc, can do to each other by way of one product.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record CountryLeverage
{
    // Times this close, relative to the later, are one: the two differ by rounding alone.
    private const double SameTime = 1e-12;

    /// <summary>The other side: a country, <c>country:ZZ</c> for one that we cannot name, or a bloc.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Theirs over us: what the product loses when the other side cuts all that it controls.</summary>
    public required ActorExposure Theirs { get; init; }

    /// <summary>Ours over them: what the other side cannot deliver to the product any more when home cuts all that it controls.</summary>
    public required ReverseExposure Ours { get; init; }

    /// <summary>
    /// Share of the product's value that passes through the other side at any stage, in [0,1], to build it; null where the product has no value, by several
    /// relations at once, and for a country that we cannot name.
    /// </summary>
    public double? Supplied { get; init; }

    /// <summary>The part of <see cref="Supplied"/> that home has added itself, as a share of it in [0,1]; null where that is.</summary>
    public double? OfHome { get; init; }

    /// <summary>
    /// The least that theirs can exceed ours by, in [-1,1]: the low loss to them less the most of theirs in what they are named for. Nobody can be pressed
    /// by a supply that nobody can name; once it is named, this may fall.
    /// </summary>
    public double NetLow => Theirs.Loss.Low - Ours.NamedLoss;

    /// <summary>The most that theirs can exceed ours by, in [-1,1]; above 0 where they may have the upper hand.</summary>
    public double NetHigh => Theirs.Loss.High - Ours.Loss.Low;

    /// <summary>Who runs short first, by the first shortages of both sides in their high bounds.</summary>
    public FirstShort First => (Theirs.FirstShortageMonths, Ours.FirstShortageMonths) switch
    {
        (null, null) => FirstShort.Neither,
        (_, null) => FirstShort.Us,
        (null, _) => FirstShort.Them,
        ({ } us, { } them) when Math.Abs(us - them) <= SameTime * Math.Max(us, them) => FirstShort.Same,
        ({ } us, { } them) => us < them ? FirstShort.Us : FirstShort.Them,
    };

    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Actor}: theirs over us {Theirs.Loss}, ours over them {Ours.Loss} (named {Ours.NamedLoss:0.###}), net {NetLow:0.###} to {NetHigh:0.###}, short first: {First}");
}
