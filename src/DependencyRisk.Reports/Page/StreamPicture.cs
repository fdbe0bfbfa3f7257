using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The streams of a product's value, few enough to be drawn: the largest by name, the rest together as others.</summary>
internal static class StreamPicture
{
    /// <summary>The id of what is left together.</summary>
    public const string Others = "";

    private const int MostCountries = 9;
    private const int MostComponents = 14;
    private const int MostInputs = 14;

    // Following the streams takes inputs times components; beyond this no picture would show them anyway.
    private const double MostWork = 2e7;

    public static ImmutableArray<StreamBand> Of(ProductReport report, CancellationToken cancellation)
    {
        if (report.Content is not { } content || IsTooMuch(report))
        {
            return [];
        }

        ImmutableArray<ContentPath> streams = content.Paths(cancellation);
        HashSet<string> countries = Largest(streams, stream => stream.Country.Code, MostCountries);
        HashSet<string> components = Largest(streams, stream => stream.Component, MostComponents);
        HashSet<string> inputs = Largest(streams, stream => stream.Input, MostInputs);
        return
        [
            .. streams
                .GroupBy(stream => (
                    Country: countries.Contains(stream.Country.Code) ? stream.Country.Code : Others,
                    Component: components.Contains(stream.Component) ? stream.Component : inputs.Contains(stream.Input) ? stream.Input : Others,
                    Input: inputs.Contains(stream.Input) ? stream.Input : Others))
                .Select(group => new StreamBand(group.Key.Country, group.Key.Component, group.Key.Input, group.Sum(stream => stream.Share)))
                .OrderByDescending(band => band.Share)
                .ThenBy(band => band.Country, StringComparer.Ordinal)
                .ThenBy(band => band.Component, StringComparer.Ordinal)
                .ThenBy(band => band.Input, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether there are too many inputs and components for a picture.</summary>
    public static bool IsTooMuch(ProductReport report) => (double)report.Bill.Components.Length * InputCount(report) > MostWork;

    private static int InputCount(ProductReport report) =>
        report.Bill.Find(report.Product) is { } root ? root.Uses.Length + root.Sources.Sum(source => source.Uses.Length)
        : report.Bill.Products.Sum(product => report.Bill.Find(product)!.Uses.Length);

    private static HashSet<string> Largest(IEnumerable<ContentPath> streams, Func<ContentPath, string> key, int most) =>
        streams.GroupBy(key, StringComparer.Ordinal)
            .Select(group => (group.Key, Share: group.Sum(stream => stream.Share)))
            .OrderByDescending(row => row.Share).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Take(most).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
}
