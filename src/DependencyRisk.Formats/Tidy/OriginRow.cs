using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>One origin of what is inside a product, at face value and looked through.</summary>
/// <param name="Origin">A country's code, <c>bloc:NAME</c>, or <c>home</c>, <c>foreign</c> or <c>unknown</c>.</param>
/// <param name="FaceValue">Share at face value, in [0,1].</param>
/// <param name="FaceValueBounds">Its bounds.</param>
/// <param name="LookThrough">Share looked through, in [0,1].</param>
/// <param name="LookThroughBounds">Its bounds.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public readonly record struct OriginRow(string Origin, double FaceValue, Bounds FaceValueBounds, double LookThrough, Bounds LookThroughBounds)
{
    /// <summary>Home, foreign and unknown, then blocs, then countries by code.</summary>
    /// <param name="face">The content at face value.</param>
    /// <param name="through">The content looked through, down to some tier.</param>
    /// <param name="blocs">Blocs to reckon as one; none by default.</param>
    /// <returns>The rows.</returns>
    public static IEnumerable<OriginRow> Of(OriginContent face, OriginContent through, ImmutableArray<Bloc> blocs = default)
    {
        ArgumentNullException.ThrowIfNull(face);
        ArgumentNullException.ThrowIfNull(through);
        return
        [
            new OriginRow("home", face.Home, face.HomeBounds, through.Home, through.HomeBounds),
            new OriginRow("foreign", face.Foreign, face.ForeignBounds, through.Foreign, through.ForeignBounds),
            new OriginRow("unknown", face.Unknown, new Bounds(0, face.Unknown), through.Unknown, new Bounds(0, through.Unknown)),
            .. (blocs.IsDefault ? [] : blocs).Select(bloc => new OriginRow(Actor.Of(bloc).ToString(), face.ShareOf(bloc), face.BoundsOf(bloc), through.ShareOf(bloc), through.BoundsOf(bloc))),
            .. face.Countries.Concat(through.Countries).Select(row => row.Country).Distinct().Order()
                .Select(country => new OriginRow(country.Code, face.ShareOf(country), face.BoundsOf(country), through.ShareOf(country), through.BoundsOf(country))),
        ];
    }
}
