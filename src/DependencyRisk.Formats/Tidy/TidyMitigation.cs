using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The tidy table of what measures achieve, as <see cref="MitigationAnalysis.Rank"/> finds it.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyMitigation
{
    private static readonly TidySchema<(Bill Bill, string Product, MitigationEffect Effect)> Columns =
        new TidySchema<(Bill Bill, string Product, MitigationEffect Effect)>("measures", "measure and part")
            .Product(row => row.Bill, row => row.Product)
            .Text("action", "`home`, `move:DE`, `move:EU`, `second-source:0.5@6`, `stock:6`", "What is done: sourcing moved home, to a country or to a bloc, a backup of a capacity after so many months, months of stock.", row => row.Effect.Measure.ToString())
            .Component("component", "The part at which it is done.", row => row.Bill, row => row.Effect.Component)
            .Text("worstCountryBefore", "country code", "The country other than home whose cut costs most today; blank where none costs anything.", row => row.Effect.WorstCountryBefore?.Code)
            .Text("worstCountryAfter", "country code", "The country whose cut costs most then; blank where none costs anything.", row => row.Effect.WorstCountryAfter?.Code)
            .Bounds("worstCountryLossBefore", "0 to 1", "Mean output lost over the horizon when the worst country cuts, today", row => row.Effect.WorstCountryLossBefore)
            .Bounds("worstCountryLossAfter", "0 to 1", "The same with the measure, whichever country is the worst then", row => row.Effect.WorstCountryLossAfter)
            .Bounds("foreignLossBefore", "0 to 1", "Mean output lost when all supply from outside home stops, today", row => row.Effect.ForeignLossBefore)
            .Bounds("foreignLossAfter", "0 to 1", "The same with the measure", row => row.Effect.ForeignLossAfter)
            .Bounds("countryLossesBefore", "0 or more", "Sum over all countries of what the cut of each alone costs, today", row => (Interval?)row.Effect.CountryLossesBefore)
            .Bounds("countryLossesAfter", "0 or more", "The same with the measure", row => (Interval?)row.Effect.CountryLossesAfter);

    /// <summary>What each measure achieves at each part, in the order in which it was ranked.</summary>
    /// <param name="results">Effects, each list with bill and product.</param>
    /// <param name="top">Rows of each list at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable Effects(IEnumerable<(Bill Bill, string Product, ImmutableArray<MitigationEffect> Effects)> results, int? top = null) =>
        Columns.Of(results.SelectMany(result => result.Effects.Take(top ?? int.MaxValue), (result, effect) => (result.Bill, result.Product, effect)));
}
