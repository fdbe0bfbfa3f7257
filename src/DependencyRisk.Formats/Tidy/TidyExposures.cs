namespace DependencyRisk;

/// <summary>Tidy tables of the exposure of products, as <see cref="ExposureAnalysis.Product"/> finds it.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyExposures
{
    private static readonly TidySchema<(Bill Bill, ProductExposure Exposure, ChokePoint Point)> ChokePointColumns =
        new TidySchema<(Bill Bill, ProductExposure Exposure, ChokePoint Point)>("choke-points", "component and actor")
            .Product(row => row.Bill, row => row.Exposure.Product)
            .Component("component", "The component whose sources the actor cuts.", row => row.Bill, row => row.Point.Component)
            .Text("actor", "actor", "Who cuts.", row => row.Point.Actor.ToString())
            .Number("share", "0 to 1", "Known share of the component that the actor controls; for `country:ZZ` the share that is unknown.", row => row.Point.Share)
            .Bounds("loss", "0 to 1", "Mean output of the product lost over the horizon when the actor cuts this component alone", row => row.Point.Loss)
            .Number("firstShortageMonths", "months", "First month with output below 1; blank where output never falls.", row => row.Point.FirstShortageMonths);

    private static readonly TidySchema<(Bill Bill, ProductExposure Exposure, ActorExposure Actor)> ExposureColumns =
        new TidySchema<(Bill Bill, ProductExposure Exposure, ActorExposure Actor)>("exposures", "actor")
            .Product(row => row.Bill, row => row.Exposure.Product)
            .Text("actor", "actor", "Who cuts all that it controls.", row => row.Actor.Actor.ToString())
            .Bounds("loss", "0 to 1", "Mean output of the product lost over the horizon", row => row.Actor.Loss)
            .Number("firstShortageMonths", "months", "First month with output below 1; blank where output never falls.", row => row.Actor.FirstShortageMonths)
            .Number("criticalMonths", "months", "First month with output below what is required; blank where it never is.", row => row.Actor.CriticalMonths)
            .Number("worstOutput", "0 to 1", "Least output within the horizon.", row => row.Actor.WorstOutput)
            .Component("binding", "The component that the first shortage comes from; blank without a shortage.", row => row.Bill, row => row.Actor.Binding);

    private static readonly TidySchema<(Bill Bill, ProductExposure Exposure)> HeadlineColumns =
        new TidySchema<(Bill Bill, ProductExposure Exposure)>("headlines", "product")
            .Product(row => row.Bill, row => row.Exposure.Product)
            .Text("productName", "text", "The product's name in English, in Chinese where there is no other; of all products together the bill's.", row => (row.Bill.Find(row.Exposure.Product)?.Name ?? row.Bill.Name).In("en"))
            .Text("basis", "market, actual", "Whether the bill describes what can be bought in the world, or one maker's sourcing.", row => Words.Of(row.Bill.Basis))
            .Text("home", "country code", "The country whose exposure this is.", row => row.Exposure.Home.Code)
            .Number("horizonMonths", "months", "Months looked ahead.", row => row.Exposure.HorizonMonths)
            .Text("control", "origin, headquarters, owner, any", "By which relation countries reach sources.", row => Words.Of(row.Exposure.Control))
            .Text("phase", "both, build, operate", "Which uses were followed.", row => Words.Of(row.Exposure.Phase))
            .Number("required", "0 to 1", "Output below which a shortage is critical.", row => row.Exposure.Required)
            .Text("worstCountry", "country code", "The country other than home whose cut costs most; blank where none costs anything.", row => row.Exposure.Headline.WorstCountry?.Code)
            .Bounds("loss", "0 to 1", "Mean output lost over the horizon when the worst country cuts", row => row.Exposure.Headline.Loss)
            .Number("firstShortageMonths", "months", "First month with output below 1 then; blank where output never falls.", row => row.Exposure.Headline.FirstShortageMonths)
            .Number("criticalMonths", "months", "First month with output below what is required then; blank where it never is.", row => row.Exposure.Headline.CriticalMonths)
            .Whole("smallestChokeSetSize", "1 or more", "How few foreign countries together bring output below what is required, for good; blank where none do, or none were found.", row => row.Exposure.Headline.SmallestChokeSet?.Size)
            .Text("smallestChokeSet", "actors, with spaces between", "Who they are.", row => row.Exposure.Headline.SmallestChokeSet is { } set ? TidyWord.List(set.Actors) : null)
            .Whole("breadth", "0 or more", "Components whose foreign supply alone, when it stops, costs half of the output or more.", row => row.Exposure.Headline.Breadth)
            .Bounds("foreignLoss", "0 to 1", "Mean output lost when all supply from outside home stops", row => row.Exposure.Headline.ForeignLoss)
            .Bounds("foreignLossBuild", "0 to 1", "The same for building alone", row => row.Exposure.Headline.ForeignLossBuild)
            .Bounds("foreignLossOperate", "0 to 1", "The same for keeping machines in the field running", row => row.Exposure.Headline.ForeignLossOperate)
            .Bounds("homeLoss", "0 to 1", "Mean output lost when all supply from home stops, for comparison", row => row.Exposure.Headline.HomeLoss)
            .Number("estimateShare", "0 to 1", "Share of the choke points, weighted by loss, that rest on estimates or have no evidence; blank where none costs anything.", row => row.Exposure.Evidence.EstimateShare)
            .Number("unnamedSourceShare", "0 to 1", "Share of the sources that name no supplier; blank without sources.", row => row.Exposure.Evidence.UnnamedSourceShare);

    /// <summary>What each actor can do at each component, those of each product the worst first.</summary>
    /// <param name="results">Exposures, each with the bill that it is of.</param>
    /// <param name="top">Rows of each product at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable ChokePoints(IEnumerable<(Bill Bill, ProductExposure Exposure)> results, int? top = null) =>
        ChokePointColumns.Of(results.SelectMany(result => result.Exposure.ChokePoints.Take(top ?? int.MaxValue), (result, point) => (result.Bill, result.Exposure, point)));

    /// <summary>What each actor can do, those of each product the worst first.</summary>
    /// <param name="results">Exposures, each with the bill that it is of.</param>
    /// <param name="top">Rows of each product at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable Exposures(IEnumerable<(Bill Bill, ProductExposure Exposure)> results, int? top = null) =>
        ExposureColumns.Of(results.SelectMany(result => result.Exposure.Exposures.Take(top ?? int.MaxValue), (result, actor) => (result.Bill, result.Exposure, actor)));

    /// <summary>The plain numbers that head a report, one row for each product.</summary>
    /// <param name="results">Exposures, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable Headlines(IEnumerable<(Bill Bill, ProductExposure Exposure)> results) => HeadlineColumns.Of(results);
}
