using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>A question with fewer or plainer cuts, of a simpler bill, with plainer options.</summary>
internal static class CaseShrinker
{
    public static IEnumerable<BillCase> Smaller(BillCase given) =>
        Smaller(given.Scenario).Select(scenario => given with { Scenario = scenario })
            .Concat(BillShrinker.Smaller(given.Bill).Select(bill => Fitted(given, bill)).OfType<BillCase>())
            .Concat(WithPlainerOptions(given));

    public static IEnumerable<Scenario> Smaller(Scenario scenario)
    {
        ImmutableArray<Cut> cuts = scenario.Cuts;
        for (int i = 0; i < cuts.Length; i++)
        {
            yield return Scenario.Of(cuts.RemoveAt(i));
        }

        for (int i = 0; i < cuts.Length; i++)
        {
            Cut[] plainer = [cuts[i] with { Severity = 1 }, cuts[i] with { FromMonths = 0 }, cuts[i] with { ForMonths = null }];
            foreach (Cut cut in plainer.Where(cut => cut != cuts[i]))
            {
                yield return Scenario.Of(cuts.SetItem(i, cut));
            }
        }
    }

    private static IEnumerable<BillCase> WithPlainerOptions(BillCase given)
    {
        ExposureOptions options = given.Options;
        ExposureOptions[] plainer =
        [
            options with { Blocs = [] },
            options with { Weights = null },
            options with { Phase = AnalysisPhase.Both },
            options with { Control = Control.Origin },
            options with { HorizonMonths = 12 },
            options with { Required = 0.5 },
        ];
        return plainer.Where(other => !Same(other, options)).Select(other => given with { Options = other });
    }

    private static bool Same(ExposureOptions left, ExposureOptions right) =>
        left with { Blocs = [] } == right with { Blocs = [] } && left.Blocs.Length == right.Blocs.Length;

    // The question without what the bill no longer has; none where the product is gone and it is open which is in its place.
    private static BillCase? Fitted(BillCase given, Bill bill)
    {
        bool isPortfolio = string.Equals(given.Product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal);
        string product = !isPortfolio && bill.Products is [string only] ? only : given.Product;
        if (!isPortfolio && !bill.Products.Contains(product, StringComparer.Ordinal))
        {
            return null;
        }

        bool Exists(Actor actor) => actor.Kind switch
        {
            ActorKind.Component => bill.Find(actor.Id) is not null,
            ActorKind.Supplier => bill.FindSupplier(actor.Id) is not null,
            _ => true,
        };
        ImmutableDictionary<string, double>? weights = bill.Products.AsSpan().SequenceEqual(given.Bill.Products.AsSpan()) ? given.Options.Weights : null;
        return given with
        {
            Bill = bill,
            Product = product,
            Options = given.Options with { Weights = weights },
            Scenario = Scenario.Of(given.Scenario.Cuts.Where(cut => Exists(cut.Actor))),
        };
    }
}
