namespace DependencyRisk.Tests.Oracles;

/// <summary>Follows a shortage from a product down to the component that it comes from.</summary>
/// <remarks>
/// Ties go to the smaller id. Where one parent needs the same child twice, to be had and to be kept running, and both bind alike, they go
/// to the child that is to be had.
/// </remarks>
internal sealed class OracleBinding(Bill bill, OracleRun run, AnalysisPhase phase)
{
    private static readonly Rational Tolerance = Rational.Of(1, 1_000_000_000);

    public string From(IReadOnlyDictionary<string, Rational> weights, Rational time)
    {
        List<(string Id, bool Kept, Rational Shortfall)> products =
            [.. weights.Select(product => (product.Key, phase == AnalysisPhase.Operate, product.Value * (Rational.One - run.Product(product.Key).At(time))))];
        return Follow(products, self: null, time);
    }

    private string Follow(List<(string Id, bool Kept, Rational Shortfall)> candidates, string? self, Rational time)
    {
        Rational most = candidates.Max(candidate => candidate.Shortfall);
        (string first, bool isKept, _) = candidates.Where(candidate => candidate.Shortfall >= most - Tolerance)
            .OrderBy(candidate => candidate.Id, StringComparer.Ordinal).ThenBy(candidate => candidate.Kept).First();
        if (first == self)
        {
            return first;
        }

        Component component = bill.Find(first)!;
        if (isKept)
        {
            return Follow([.. component.Uses.Select(use => Input(use, use.Phase == Phase.Build))], self: null, time);
        }

        (string, bool, Rational) own = (first, false, Rational.One - run.Supply(component).At(time));
        return Follow([own, .. run.InPhase(component.Uses).Select(use => Input(use, kept: false))], first, time);

        (string Id, bool Kept, Rational Shortfall) Input(Use use, bool kept)
        {
            StepFunction output = kept ? run.Kept(use.Component) : run.Output(use.Component);
            return (use.Component, kept, Rational.Of(use.Essentiality) * (Rational.One - output.At(time)));
        }
    }
}
