namespace DependencyRisk;

/// <summary>An actor cuts what it controls: how much of it, from when, for how long.</summary>
/// <remarks>
/// A cut that starts at 0 is a surprise; a later one was announced at 0, and every response starts then. Without an end, a
/// country's or bloc's cut is for good, and a supplier's or component's lasts until each source has recovered.
/// More severity or a longer time never lowers a loss. Immutable, and safe for use by many threads.
/// </remarks>
public sealed record Cut
{
    /// <summary>Makes a full cut from now on.</summary>
    /// <param name="actor">Who cuts.</param>
    public Cut(Actor actor) => Actor = actor;

    /// <summary>Who cuts.</summary>
    public Actor Actor { get; }

    /// <summary>Fraction of each source that is cut, in (0,1], default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN.</exception>
    public double Severity
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A severity is above 0 and at most 1.");
    } = 1;

    /// <summary>Month in which the cut begins, at least 0, default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or NaN.</exception>
    public double FromMonths
    {
        get;
        init => field = value is >= 0 and < double.PositiveInfinity ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A cut begins at a finite month of at least 0.");
    }

    /// <summary>Months that the cut lasts, above 0, or null for as long as the actor's kind implies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, infinite, or NaN.</exception>
    public double? ForMonths
    {
        get;
        init => field = value is null or (> 0 and < double.PositiveInfinity) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A cut lasts a finite number of months above 0.");
    }

    /// <summary>A full cut by a country from now on.</summary>
    /// <param name="country">The country; unknown stands for one that we cannot name.</param>
    /// <returns>The cut.</returns>
    public static Cut By(Country country) => new(Actor.Of(country));

    /// <summary>A full cut by a bloc from now on.</summary>
    /// <param name="bloc">The bloc.</param>
    /// <returns>The cut.</returns>
    public static Cut By(Bloc bloc) => new(Actor.Of(bloc));

    /// <summary>A full cut by any actor from now on.</summary>
    /// <param name="actor">Who cuts.</param>
    /// <returns>The cut.</returns>
    public static Cut By(Actor actor) => new(actor);

    /// <summary>The same cut, ending after some months.</summary>
    /// <param name="months">Months that it lasts, above 0.</param>
    /// <returns>The cut.</returns>
    public Cut For(double months) => this with { ForMonths = months };

    /// <summary>The same cut, beginning later.</summary>
    /// <param name="months">Month in which it begins, at least 0.</param>
    /// <returns>The cut.</returns>
    public Cut From(double months) => this with { FromMonths = months };

    /// <summary>The same cut with another severity.</summary>
    /// <param name="severity">Fraction that is cut, in (0,1].</param>
    /// <returns>The cut.</returns>
    public Cut WithSeverity(double severity) => this with { Severity = severity };
}
