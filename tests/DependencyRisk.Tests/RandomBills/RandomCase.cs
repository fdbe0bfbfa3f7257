namespace DependencyRisk.Tests.RandomBills;

/// <summary>A bill, what to ask of it, and cuts to try on it.</summary>
internal sealed record RandomCase(Bill Bill, ExposureOptions Options, string Product, Scenario Scenario)
{
    public ExposureAnalysis Analysis => new(Bill, Options);

    public ScenarioOutcome Outcome => Analysis.Run(Product, Scenario);

    public override string ToString()
    {
        string blocs = string.Join(", ", Options.Blocs);
        string weights = Options.Weights is null ? "equal" : string.Join(", ", Options.Weights.Select(pair => $"{pair.Key}={pair.Value:R}"));
        return $"""
            product {Product}, control {Options.Control}, phase {Options.Phase}, horizon {Options.HorizonMonths:R}, required {Options.Required:R}, blocs [{blocs}], weights {weights}
            cuts: {string.Join("; ", Scenario.Cuts)}
            {BillJson.ToJson(Bill)}
            """;
    }
}
