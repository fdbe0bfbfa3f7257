namespace DependencyRisk.Tests.Oracles;

/// <summary>Follows a shortage from a product down to the component that it comes from.</summary>
/// <remarks>
/// Where one parent needs the same child twice, to be had and to be kept running, and both bind alike, the tie rule (the
/// smaller id) says nothing; then either way down is right, and so the answer is a set.
/// </remarks>
internal sealed class OracleBinding(Bill bill, OracleRun run, AnalysisPhase phase)
{
    private static readonly Rational Tolerance = Rational.Of(1, 1_000_000_000);

    public HashSet<string> From(IReadOnlyDictionary<string, Rational> weights, Rational time)
    {
        List<(string Id, bool Kept, Rational Shortfall)> products =
            [.. weights.Select(product => (product.Key, phase == AnalysisPhase.Operate, product.Value * (Rational.One - run.Product(product.Key).At(time))))];
        var found = new HashSet<string>();
        Follow(products, self: null, time, found);
        return found;
    }

    private void Follow(List<(string Id, bool Kept, Rational Shortfall)> candidates, string? self, Rational time, HashSet<string> found)
    {
        Rational most = candidates.Max(candidate => candidate.Shortfall);
        string first = candidates.Where(candidate => candidate.Shortfall >= most - Tolerance).Select(candidate => candidate.Id).Min(StringComparer.Ordinal)!;
        if (first == self)
        {
            found.Add(first);
            return;
        }

        foreach (bool kept in candidates.Where(candidate => candidate.Id == first && candidate.Shortfall >= most - Tolerance).Select(candidate => candidate.Kept).Distinct())
        {
            Component component = bill.Find(first)!;
            if (kept)
            {
                Follow([.. component.Uses.Select(use => Input(use, use.Phase == Phase.Build))], self: null, time, found);
            }
            else
            {
                (string, bool, Rational) own = (first, false, Rational.One - run.Supply(component).At(time));
                Follow([own, .. run.InPhase(component.Uses).Select(use => Input(use, kept: false))], first, time, found);
            }
        }

        (string Id, bool Kept, Rational Shortfall) Input(Use use, bool kept)
        {
            StepFunction output = kept ? run.Kept(use.Component) : run.Output(use.Component);
            return (use.Component, kept, Rational.Of(use.Essentiality) * (Rational.One - output.At(time)));
        }
    }
}
