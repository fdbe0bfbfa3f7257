using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>Says in words which cell is empty. Sources are counted from 1.</summary>
internal static class GapWords
{
    public static string Cell(Bill bill, CompletenessGap gap) => gap.Kind switch
    {
        CompletenessGapKind.Headquarters or CompletenessGapKind.Owner => $"{Words.Lower(gap.Kind)} of {SupplierOf(bill, gap)}, of {Show.Count(gap.SourceCount, "source", "sources")}",
        CompletenessGapKind.Shares when gap.SourceCount > 0 => $"{(gap.SourceCount == 1 ? "share" : "shares")} of {Show.Count(gap.SourceCount, "source", "sources")}",
        CompletenessGapKind.Shares when bill.Find(gap.Component!)!.Sources is { IsEmpty: false } sources => $"source of the remaining {Show.Percent(1 - sources.Sum(source => source.Share ?? 0))}",
        CompletenessGapKind.Shares => "any source",
        _ when gap.Source is { } source => string.Create(CultureInfo.InvariantCulture, $"{Words.Lower(gap.Kind)} of source {source + 1}{(gap.Supplier is null ? string.Empty : $" ({gap.Supplier})")}"),
        _ => $"{Words.Lower(gap.Kind)} of {Show.Count(gap.SourceCount, "more source", "more sources")}",
    };

    public static string Subject(Bill bill, CompletenessGap gap) => gap.Component is { } id ? Show.Component(bill, id) : Show.Nothing;

    private static string SupplierOf(Bill bill, CompletenessGap gap) => Show.Actor(bill, Actor.OfSupplier(gap.Supplier!));
}
