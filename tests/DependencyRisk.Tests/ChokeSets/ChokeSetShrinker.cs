using DependencyRisk.Tests.RandomBills;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Simpler cases to try when one fails: a smaller bill, fewer kinds of actors, no blocs, no weights.</summary>
internal static class ChokeSetShrinker
{
    public static IEnumerable<ChokeSetCase> Smaller(ChokeSetCase given)
    {
        foreach (ActorKind kind in given.Kinds.Where(_ => given.Kinds.Count > 1))
        {
            yield return given with { Kinds = [.. given.Kinds.Where(other => other != kind)] };
        }

        foreach (Bloc bloc in given.Options.Blocs)
        {
            yield return given with { Options = given.Options with { Blocs = given.Options.Blocs.Remove(bloc) } };
        }

        foreach (BillCase smaller in Shrinker.Smaller(new BillCase(given.Bill, given.Options, given.Product, Scenario.Of())))
        {
            yield return given with { Bill = smaller.Bill };
        }
    }
}
