namespace DependencyRisk;

/// <summary>Tidy tables of what scenarios do to products, as <see cref="ExposureAnalysis.Run"/> finds it.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyScenarios
{
    private static readonly TidySchema<(Bill Bill, ScenarioOutcome Outcome)> OutcomeColumns =
        new TidySchema<(Bill Bill, ScenarioOutcome Outcome)>("scenario-outcomes", "product")
            .Product(row => row.Bill, row => row.Outcome.Product)
            .Bounds("loss", "0 to 1", "Mean output lost over the horizon", row => row.Outcome.Loss)
            .Number("firstShortageMonths", "months", "First month with output below 1; blank where output never falls.", row => row.Outcome.FirstShortageMonths)
            .Number("criticalMonths", "months", "First month with output below what is required; blank where it never is.", row => row.Outcome.CriticalMonths)
            .Number("worstOutput", "0 to 1", "Least output within the horizon.", row => row.Outcome.WorstOutput)
            .Number("recoveredMonths", "months", "End of the last shortage; blank without one, or where the product is still short at the horizon.", row => row.Outcome.RecoveredMonths);

    private static readonly TidySchema<(Bill Bill, ScenarioOutcome Outcome, TrajectoryPoint Point)> TrajectoryColumns =
        new TidySchema<(Bill Bill, ScenarioOutcome Outcome, TrajectoryPoint Point)>("trajectories", "change of output")
            .Product(row => row.Bill, row => row.Outcome.Product)
            .Number("month", "months", "The month from which the row holds, until that of the next; of the last row until the horizon.", row => row.Point.Month)
            .Bounds("output", "0 to 1", "Output", row => row.Point.Output)
            .Component("binding", "The component that the shortage comes from, in the worse of the two bounds; blank without a shortage.", row => row.Bill, row => row.Point.Binding);

    /// <summary>Loss and times, one row for each outcome.</summary>
    /// <param name="results">Outcomes, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable Outcomes(IEnumerable<(Bill Bill, ScenarioOutcome Outcome)> results) => OutcomeColumns.Of(results);

    /// <summary>Output over time: each row holds from its month to the next row's.</summary>
    /// <param name="results">Outcomes, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable Trajectories(IEnumerable<(Bill Bill, ScenarioOutcome Outcome)> results) =>
        TrajectoryColumns.Of(results.SelectMany(result => result.Outcome.Trajectory, (result, point) => (result.Bill, result.Outcome, point)));
}
