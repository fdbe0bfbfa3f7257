namespace DependencyRisk;

/// <summary>Tidy tables of how concentrated the sources of components are, as <see cref="ConcentrationAnalysis.Measure"/> finds it.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyConcentration
{
    private const string Ways = "origin, headquarters, owner, supplier, group";
    private const string Counted = "What counts as one unit.";

    private static readonly TidySchema<(Bill Bill, ComponentConcentration Result)> ComponentColumns =
        new TidySchema<(Bill Bill, ComponentConcentration Result)>("concentration", "component and way to count")
            .Text("bill", "id", "The bill.", row => row.Bill.Id)
            .Component("component", "The component whose sources are measured.", row => row.Bill, row => row.Result.Component)
            .Text("by", Ways, Counted, row => Words.Of(row.Result.By))
            .Whole("units", "0 or more", "Units that are named.", row => row.Result.Units.Length)
            .Text("largest", "country code or supplier id", "The unit of the largest known share; blank where none has a share.", row => row.Result.Units is [{ Share: > 0 } largest, ..] ? largest.Name : null)
            .Number("unallocated", "0 to 1", "Share that no unit has been given.", row => row.Result.Shares.Unallocated)
            .Number("unattributed", "0 to 1", "Share given to units that are not known.", row => row.Result.Shares.Unattributed)
            .Bounds("hhi", "0 to 1", "Herfindahl-Hirschman index", row => row.Result.Shares.HerfindahlHirschman().Fraction)
            .Bounds("normalisedHhi", "0 to 1", "The same normalised by the number of units, blank where that is not known", row => row.Result.Shares.NormalisedHerfindahl())
            .Bounds("effectiveNumber", "1 or more", "Number of equal units that would be as concentrated, blank where nothing limits it", row => row.Result.Shares.EffectiveNumber())
            .Bounds("bergerParker", "0 to 1", "The largest share", row => row.Result.Shares.BergerParker())
            .Bounds("cr2", "0 to 1", "Sum of the two largest shares", row => row.Result.Shares.ConcentrationRatio(2))
            .Bounds("cr4", "0 to 1", "Sum of the four largest shares", row => row.Result.Shares.ConcentrationRatio(4))
            .Bounds("hallTideman", "0 to 1", "Index of Hall and Tideman, shares weighed by their rank", row => row.Result.Shares.HallTideman())
            .Bounds("comprehensive", "0 to 1", "Comprehensive index of concentration (Horvath)", row => row.Result.Shares.Comprehensive())
            .Bounds("gini", "0 to 1", "Gini's coefficient, blank where the number of units is not known", row => row.Result.Shares.Gini())
            .Bounds("theil", "0 or more, nats", "Theil's index, blank where the number of units is not known", row => row.Result.Shares.Theil())
            .Bounds("shannon", "0 or more, nats", "Shannon's entropy, blank where nothing limits it", row => row.Result.Shares.Shannon())
            .Bounds("hill0", "1 or more", "Hill's number of order 0, how many units have a share, blank where nothing limits it", row => row.Result.Shares.Hill(0))
            .Bounds("hill1", "1 or more", "Hill's number of order 1, the exponential of the entropy, blank where nothing limits it", row => row.Result.Shares.Hill(1))
            .Bounds("hillInfinity", "1 or more", "Hill's number of infinite order, one over the largest share, blank where nothing limits it", row => row.Result.Shares.Hill(double.PositiveInfinity))
            .Bounds("renyi2", "0 or more, nats", "Renyi's entropy of order 2, blank where nothing limits it", row => row.Result.Shares.Renyi(2));

    private static readonly TidySchema<(Bill Bill, ComponentConcentration Result, ConcentrationUnit Unit)> UnitColumns =
        new TidySchema<(Bill Bill, ComponentConcentration Result, ConcentrationUnit Unit)>("concentration-units", "unit of a component")
            .Text("bill", "id", "The bill.", row => row.Bill.Id)
            .Component("component", "The component.", row => row.Bill, row => row.Result.Component)
            .Text("by", Ways, Counted, row => Words.Of(row.Result.By))
            .Text("unit", "country code or supplier id", "The unit.", row => row.Unit.Name)
            .Number("share", "0 to 1", "Share that is known to be its; 0 for a backup, and for one named without a share.", row => row.Unit.Share)
            .Truth("candidate", "Whether what is unallocated may be its.", row => row.Unit.IsCandidate);

    /// <summary>The indices of each component.</summary>
    /// <param name="results">What was measured, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable Components(IEnumerable<(Bill Bill, ComponentConcentration Result)> results) => ComponentColumns.Of(results);

    /// <summary>The shares behind the indices, those of each component the largest first.</summary>
    /// <param name="results">What was measured, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable Units(IEnumerable<(Bill Bill, ComponentConcentration Result)> results) =>
        UnitColumns.Of(results.SelectMany(result => result.Result.Units, (result, unit) => (result.Bill, result.Result, unit)));
}
