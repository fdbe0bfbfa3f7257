using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.Laws;

/// <summary>A random case and what to change about it.</summary>
internal sealed record LawCase(BillCase Case, int Pick)
{
    public Bill Bill => Case.Bill;

    public ScenarioOutcome Outcome => Case.Outcome;

    public static void ForAll(int count, Action<LawCase> property)
    {
        Gen<LawCase> cases =
            from random in RandomCases.All
            from pick in Gen.Choose(0, 1_000_000)
            select new LawCase(random, pick);
        PropertyCheck.ForAll(cases, count, property, given => Shrinker.Smaller(given.Case).Select(smaller => given with { Case = smaller }));
    }

    /// <summary>A source of changes that is the same each time.</summary>
    public System.Random Dice() => new(Pick);

    /// <summary>One of the components for which something holds, or null.</summary>
    public Component? PickComponent(Func<Component, bool> holds)
    {
        Component[] fitting = [.. Bill.Components.Where(holds).OrderBy(component => component.Id, StringComparer.Ordinal)];
        return fitting.Length == 0 ? null : fitting[Pick % fitting.Length];
    }

    public ScenarioOutcome OutcomeWith(Component component) => OutcomeOf(Bill.With(component));

    public ScenarioOutcome OutcomeOf(Bill bill) => (Case with { Bill = bill }).Outcome;

    public ScenarioOutcome OutcomeOf(params IEnumerable<Cut> cuts) => (Case with { Scenario = Scenario.Of(cuts) }).Outcome;

    public override string ToString() => $"pick {Pick}\n{Case}";
}
