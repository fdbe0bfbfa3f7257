using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>One origin of what is inside a product, at face value and looked through.</summary>
/// <param name="Origin">A country's code, <c>bloc:NAME</c>, or <c>home</c>, <c>foreign</c> or <c>unknown</c>.</param>
/// <param name="FaceValue">Share at face value.</param>
/// <param name="FaceValueBounds">Its bounds.</param>
/// <param name="LookThrough">Share looked through.</param>
/// <param name="LookThroughBounds">Its bounds.</param>
internal readonly record struct OriginRow(string Origin, double FaceValue, Bounds FaceValueBounds, double LookThrough, Bounds LookThroughBounds)
{
    /// <summary>Home, foreign and unknown, then blocs, then countries by code.</summary>
    public static IEnumerable<OriginRow> Of(ContentResult result, ImmutableArray<Bloc> blocs)
    {
        (OriginContent face, OriginContent through) = (result.Content.FaceValue, result.LookThrough);
        yield return new OriginRow("home", face.Home, face.HomeBounds, through.Home, through.HomeBounds);
        yield return new OriginRow("foreign", face.Foreign, face.ForeignBounds, through.Foreign, through.ForeignBounds);
        yield return new OriginRow("unknown", face.Unknown, new Bounds(0, face.Unknown), through.Unknown, new Bounds(0, through.Unknown));
        foreach (Bloc bloc in blocs)
        {
            yield return new OriginRow(Actor.Of(bloc).ToString(), face.ShareOf(bloc), face.BoundsOf(bloc), through.ShareOf(bloc), through.BoundsOf(bloc));
        }

        foreach (Country country in face.Countries.Concat(through.Countries).Select(row => row.Country).Distinct().Order())
        {
            yield return new OriginRow(country.Code, face.ShareOf(country), face.BoundsOf(country), through.ShareOf(country), through.BoundsOf(country));
        }
    }
}
