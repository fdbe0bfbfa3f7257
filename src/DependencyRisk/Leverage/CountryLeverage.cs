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
    /// How far theirs exceeds ours, in [-1,1]; above 0 where they may have the upper hand. At least the low loss to us less the most of theirs in
    /// what they are named for: nobody can be pressed by a supply that nobody can name, so that this end may fall once it is named. At most our
    /// high loss less their low one.
    /// </summary>
    public Interval Net => new(Math.Min(Theirs.Loss.Low - Ours.NamedLoss, Theirs.Loss.High - Ours.Loss.Low), Theirs.Loss.High - Ours.Loss.Low);

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
        string.Create(CultureInfo.InvariantCulture, $"{Actor}: theirs over us {Theirs.Loss}, ours over them {Ours.Loss} (named {Ours.NamedLoss:0.###}), net {Net.Low:0.###} to {Net.High:0.###}, short first: {First}");
}
