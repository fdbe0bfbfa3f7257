using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The numbers of a report as tidy tables.</summary>
internal static class ReportTables
{
    private static readonly TidySchema<OutcomeRow> OutcomeColumns = Begin<OutcomeRow>("worst-cuts", "cut", row => row.Product, row => row.Actors)
        .Bounds("loss", "0 to 1", "Mean output lost over the horizon", row => row.Outcome.Loss)
        .Number("firstShortageMonths", "months", "First month with output below 1; blank where output never falls.", row => row.Outcome.FirstShortageMonths)
        .Number("criticalMonths", "months", "First month with output below what is required; blank where it never is.", row => row.Outcome.CriticalMonths)
        .Number("worstOutput", "0 to 1", "Least output within the horizon.", row => row.Outcome.WorstOutput)
        .Number("recoveredMonths", "months", "End of the last shortage; blank without one, or where the product is still short at the horizon.", row => row.Outcome.RecoveredMonths);

    private static readonly TidySchema<(OutcomeRow Row, TrajectoryPoint Point)> TrajectoryColumns =
        Begin<(OutcomeRow Row, TrajectoryPoint Point)>("worst-cuts-over-time", "change of output", row => row.Row.Product, row => row.Row.Actors)
            .Number("month", "months", "The month from which the row holds, until that of the next; of the last row until the horizon.", row => row.Point.Month)
            .Bounds("output", "0 to 1", "Output", row => row.Point.Output)
            .Component("binding", "The component that the shortage comes from, in the worse of the two bounds; blank without a shortage.", row => row.Row.Product.Bill, row => row.Point.Binding);

    public static ImmutableArray<TidyTable> Of(BillReport report)
    {
        ImmutableArray<ProductReport> products = report.Products;
        OutcomeRow[] outcomes = [.. products.SelectMany(product => product.Outcomes, (product, cut) => new OutcomeRow(product, cut.Actors, cut.Outcome))];
        (Bill Bill, ProductContent Content)[] contents = [.. products.Where(product => product.Content is not null).Select(product => (product.Bill, product.Content!))];
        ImmutableArray<TidyTable> tables =
        [
            TidyExposures.Headlines(products.Select(product => (product.Bill, product.Exposure))),
            TidyExposures.Exposures(products.Select(product => (product.Bill, product.Exposure))),
            TidyExposures.ChokePoints(products.Select(product => (product.Bill, product.Exposure))),
            OutcomeColumns.Of(outcomes),
            TrajectoryColumns.Of(outcomes.SelectMany(row => row.Outcome.Trajectory, (row, point) => (row, point))),
            TidyChokeSets.Sets(products.Select(product => (product.Bill, product.ChokeSets, (IReadOnlyDictionary<Actor, double>?)null))),
            TidyContent.Origins(contents.Select(item => (item.Bill, item.Content, item.Content.LookThrough)), report.Options.Exposure.Blocs),
            TidyContent.Tiers(contents),
            TidyContent.Components(contents),
            TidyLeverage.Countries(products.Select(product => (product.Bill, product.Leverage))),
            TidyCompleteness.Fields(products.Select(product => (product.Bill, product.Completeness))),
            TidyCompleteness.Gaps(products.Select(product => (product.Bill, product.Completeness))),
        ];
        return report.SharedNodes.IsEmpty ? tables : tables.Add(TidyLeverage.SharedNodes([(products[0].Bill, report.SharedNodes)]));
    }

    private static TidySchema<T> Begin<T>(string name, string rowOf, Func<T, ProductReport> product, Func<T, ImmutableArray<Actor>> actors) =>
        new TidySchema<T>(name, rowOf)
            .Product(row => product(row).Bill, row => product(row).Product)
            .Text("actors", "actors", "Who cuts everything, from now and for good; several with + between them act together.", row => string.Join(" + ", actors(row)));

    private sealed record OutcomeRow(ProductReport Product, ImmutableArray<Actor> Actors, ScenarioOutcome Outcome);
}
