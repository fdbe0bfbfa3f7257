namespace DependencyRisk.Testing;

/// <summary>
/// A bill and a question to ask of it. Prints itself as C# that makes it again, so that a counterexample can be pasted into a
/// test. Immutable.
/// </summary>
/// <param name="Bill">The bill.</param>
/// <param name="Options">Control, phase, horizon and the rest of how exposure is asked for.</param>
/// <param name="Product">A product of the bill, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
/// <param name="Scenario">The cuts.</param>
public sealed record BillCase(Bill Bill, ExposureOptions Options, string Product, Scenario Scenario)
{
    /// <summary>The bill alone, with default options and no cut, for what scores a bill whatever is asked.</summary>
    public static BillCase Of(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return new BillCase(bill, ExposureOptions.Default, bill.Products[0], Scenario.Of());
    }

    /// <summary>The library's analysis of the bill, with the options.</summary>
    public ExposureAnalysis Analysis => new(Bill, Options);

    /// <summary>What the library says of the product under the scenario.</summary>
    public ScenarioOutcome Outcome => Analysis.Run(Product, Scenario);

    /// <summary>C# that makes the case again; see <see cref="BillCode"/>.</summary>
    public override string ToString() => BillCode.Of(this);
}
