namespace DependencyRisk;

/// <summary>The tidy tables of how complete bills are, as <see cref="CompletenessAnalysis"/> finds it.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyCompleteness
{
    private static readonly TidySchema<(Bill Bill, string Product, CompletenessGap Gap)> GapColumns =
        new TidySchema<(Bill Bill, string Product, CompletenessGap Gap)>("gaps", "empty cell")
            .Product(row => row.Bill, row => row.Product)
            .Text("kind", "origin, supplier, headquarters, owner, shares", "What is missing.", row => Words.Of(row.Gap.Kind))
            .Component("component", "The component that the cell belongs to; blank where it belongs to a supplier.", row => row.Bill, row => row.Gap.Component)
            .Whole("source", "0 or more", "Position of the source in the component's list; blank where the gap is not that of one source.", row => row.Gap.Source)
            .Text("supplier", "supplier id", "The supplier whose cell it is, or who is named for the source; blank where there is none.", row => row.Gap.Supplier)
            .Whole("sources", "0 or more", "Number of sources that the cell is about.", row => row.Gap.SourceCount)
            .Number("cost", "0 to 1", "The most by which the bounds of the loss can be wide because of the cell alone.", row => row.Gap.Cost)
            .Text("country", "country code", "The country whose cut the cost is about, `ZZ` for one that cannot be named.", row => row.Gap.Country.Code)
            .Number("unknownLossLeft", "0 to 1", "Loss that a country we cannot name can still cause at most once this gap and all before it are filled; blank where that was not asked.", row => row.Gap.UnknownLossLeft);

    private static readonly TidySchema<(Bill Bill, string Product, FieldCompleteness Field)> FieldColumns =
        new TidySchema<(Bill Bill, string Product, FieldCompleteness Field)>("fields", "field")
            .Product(row => row.Bill, row => row.Product)
            .Text("field", "name", "The field.", row => Words.Of(row.Field.Field))
            .Whole("complete", "0 or more", "Components in which it is filled: where it is one of sources, in every source.", row => row.Field.Complete)
            .Whole("partial", "0 or more", "Components in which it is filled for some sources only.", row => row.Field.Partial)
            .Whole("applicable", "0 or more", "Components in which it can be missing.", row => row.Field.Applicable)
            .Number("share", "0 to 1", "Those in which it is filled, of those in which it can be missing; blank where there are none.", row => row.Field.Share)
            .Number("valueShare", "0 to 1", "The same by own value; blank where values are not known.", row => row.Field.ValueShare);

    /// <summary>Empty cells, those to fill first in front.</summary>
    /// <param name="results">What was found, each with its bill.</param>
    /// <param name="top">Rows of each product at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable Gaps(IEnumerable<(Bill Bill, BillCompleteness Completeness)> results, int? top = null) => GapColumns.Of(
        results.SelectMany(result => result.Completeness.Gaps.Take(top ?? int.MaxValue), (result, gap) => (result.Bill, result.Completeness.Product, gap)));

    /// <summary>How far each field is filled.</summary>
    /// <param name="results">What was found, each with its bill.</param>
    /// <returns>The table.</returns>
    public static TidyTable Fields(IEnumerable<(Bill Bill, BillCompleteness Completeness)> results) => FieldColumns.Of(
        results.SelectMany(result => result.Completeness.Fields, (result, field) => (result.Bill, result.Completeness.Product, field)));
}
