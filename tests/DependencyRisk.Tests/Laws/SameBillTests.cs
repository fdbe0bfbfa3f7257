using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>The same bill written down in another way gives the same results.</summary>
public sealed class SameBillTests
{
    [Fact]
    public void The_order_of_lists_does_not_change_a_bit_of_an_outcome() => LawCase.ForAll(2000, law =>
        Law.Identical(law.Outcome, law.OutcomeOf(Rewriting.Shuffled(law.Bill, law.Dice()))));

    [Fact]
    public void The_order_of_lists_does_not_change_a_bit_of_an_exposure() => LawCase.ForAll(500, law =>
    {
        RandomCase shuffled = law.Case with { Bill = Rewriting.Shuffled(law.Bill, law.Dice()) };
        Law.Identical(law.Case.Analysis.Product(law.Case.Product), shuffled.Analysis.Product(law.Case.Product));
    });

    [Fact]
    public void Other_ids_change_nothing() => LawCase.ForAll(2000, law =>
    {
        Dictionary<string, string> components = Mixed(law.Bill.Components.Select(component => component.Id), "x", law.Dice());
        Dictionary<string, string> suppliers = Mixed(law.Bill.Suppliers.Select(supplier => supplier.Id), "y", law.Dice());
        Actor Rename(Actor actor) => actor.Kind switch
        {
            ActorKind.Component => Actor.OfComponent(components[actor.Id]),
            ActorKind.Supplier => Actor.OfSupplier(suppliers[actor.Id]),
            _ => actor,
        };
        RandomCase renamed = law.Case with
        {
            Bill = Rewriting.Renamed(law.Bill, id => components[id], id => suppliers[id]),
            Options = law.Case.Options with { Weights = law.Case.Options.Weights?.ToImmutableDictionary(pair => components[pair.Key], pair => pair.Value) },
            Product = components.GetValueOrDefault(law.Case.Product, law.Case.Product),
            Scenario = Scenario.Of(law.Case.Scenario.Cuts.Select(cut =>
                new Cut(Rename(cut.Actor)) { Severity = cut.Severity, FromMonths = cut.FromMonths, ForMonths = cut.ForMonths })),
        };
        Law.Same(law.Outcome, renamed.Outcome);
    });

    [Fact]
    public void Values_and_quantities_change_nothing() => LawCase.ForAll(1000, law =>
    {
        IEnumerable<Component> scaled = law.Bill.Components.Select(component => component with
        {
            UnitValue = component.UnitValue * 7.3,
            Uses = [.. component.Uses.Select(use => use with { Quantity = use.Quantity * 3 })],
        });
        Law.Identical(law.Outcome, law.OutcomeOf(Rewriting.Rebuild(law.Bill, scaled)));
    });

    [Fact]
    public void Splitting_a_source_in_two_changes_nothing() => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(component => component.Sources.Length > 0) is { } component)
        {
            System.Random dice = law.Dice();
            Source whole = component.Sources[dice.Next(component.Sources.Length)];
            double part = dice.Next(1, 8) / 8.0;
            Source[] halves = [Part(whole, part), Part(whole, 1 - part)];
            Law.Same(law.Outcome, law.OutcomeWith(component with { Sources = [.. component.Sources.Remove(whole), .. halves] }));
        }
    });

    [Fact]
    public void A_bill_and_its_expansion_to_a_tree_have_the_same_output() => LawCase.ForAll(2000, law =>
    {
        if (TreeExpansion.Of(law.Bill, 400) is { } expansion)
        {
            RandomCase tree = law.Case with { Bill = expansion.Tree, Scenario = Scenario.Of(law.Case.Scenario.Cuts.SelectMany(expansion.Translate)) };
            Law.Same(law.Outcome, tree.Outcome);
        }
    });

    [Fact]
    public void Inlining_an_assembly_without_sources_and_stock_changes_nothing() => LawCase.ForAll(2000, law =>
    {
        bool MayGo(Component component) =>
            component.Sources.IsEmpty && !component.Uses.IsEmpty && !law.Bill.Products.Contains(component.Id)
            && !law.Case.Scenario.Cuts.Any(cut => cut.Actor == Actor.OfComponent(component.Id));
        Bill plain = Rewriting.Rebuild(law.Bill, law.Bill.Components.Select(component => MayGo(component) ? component with { StockMonths = 0 } : component));
        if (law.PickComponent(MayGo) is { } assembly)
        {
            Law.Same(law.OutcomeOf(plain), law.OutcomeOf(Rewriting.Inlined(plain, plain.Find(assembly.Id)!)));
        }
    });

    private static Source Part(Source whole, double part)
    {
        double share = whole.Share ?? 0;
        double? capacity = whole.Capacity is not { } all ? null
            : all >= share ? (share * part) + ((all - share) * part)
            : all * part;
        return whole with { Share = whole.Share * part, Capacity = capacity };
    }

    private static Dictionary<string, string> Mixed(IEnumerable<string> ids, string prefix, System.Random dice)
    {
        string[] old = [.. ids];
        string[] fresh = [.. Enumerable.Range(0, old.Length).Select(i => $"{prefix}{i}")];
        dice.Shuffle(fresh);
        return old.Zip(fresh).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
