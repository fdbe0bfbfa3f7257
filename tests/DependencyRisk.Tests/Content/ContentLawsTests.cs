using System.Collections.Immutable;
using DependencyRisk.Tests.Laws;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>The same bill written down in another way has the same content.</summary>
public sealed class ContentLawsTests
{
    [Fact]
    public void Shares_sum_to_one_and_bounds_hold_them() => ContentCases.ForAll(800, random =>
    {
        ProductContent content = random.Content;
        Assert.All(content.Waterfall.Add(content.LookThrough).Add(content.FaceValue), ContentLaw.Coherent);
    });

    [Fact]
    public void The_order_of_lists_does_not_change_a_bit() => ContentCases.ForAll(800, random =>
    {
        ProductContent shuffled = random.ContentOf(BillRewriting.Shuffled(random.Bill, random.Dice()));
        ContentLaw.Identical(random.Content, shuffled);
        static IEnumerable<string> Warnings(ProductContent content) => content.Warnings.Select(warning => $"{warning.Code} {warning.Message}").Order(StringComparer.Ordinal);
        Assert.Equal(Warnings(random.Content), Warnings(shuffled));
    });

    [Fact]
    public void Other_ids_do_not_change_a_bit() => ContentCases.ForAll(800, random =>
    {
        Dictionary<string, string> components = Mixed(random.Bill.Components.Select(component => component.Id), "x", random.Dice());
        Dictionary<string, string> suppliers = Mixed(random.Bill.Suppliers.Select(supplier => supplier.Id), "y", random.Dice());
        ContentCase renamed = random with
        {
            Bill = BillRewriting.Renamed(random.Bill, id => components[id], id => suppliers[id]),
            Options = random.Options with { Weights = random.Options.Weights?.ToImmutableDictionary(pair => components[pair.Key], pair => pair.Value) },
            Product = components.GetValueOrDefault(random.Product, random.Product),
        };
        ProductContent content = random.Content;
        Assert.All(content.Waterfall.Zip(renamed.Content.Waterfall), pair => ContentLaw.Identical(pair.First, pair.Second));
        ContentLaw.Identical(content.LookThrough, renamed.Content.LookThrough);
        Dictionary<string, ComponentContent> others = renamed.Content.Components.ToDictionary(one => one.Component);
        Assert.All(content.Components, one => Assert.Equal(one with { Component = components[one.Component] }, others[components[one.Component]]));
    });

    [Fact]
    public void A_bill_and_its_expansion_to_a_tree_have_the_same_content() => ContentCases.ForAll(800, random =>
    {
        if (TreeExpansion.Of(random.Bill, 400) is { } expansion)
        {
            ContentLaw.Same(random.Content, random.ContentOf(expansion.Tree));
        }
    });

    [Fact]
    public void Another_unit_of_value_changes_nothing() => ContentCases.ForAll(600, random =>
    {
        Bill Scaled(double factor) => BillRewriting.Rebuild(random.Bill, random.Bill.Components.Select(component => component with { UnitValue = component.UnitValue * factor }));
        ProductContent content = random.Content;
        ContentLaw.Same(content, random.ContentOf(Scaled(7.3)));
        ContentLaw.Identical(content, random.ContentOf(Scaled(1024)));
        ContentLaw.Identical(content, random.ContentOf(Scaled(Math.Pow(2, -900))));
        ContentLaw.Identical(content, random.ContentOf(Scaled(Math.Pow(2, 900))));
    });

    [Fact]
    public void Another_unit_of_quantity_of_one_component_changes_nothing() => ContentCases.ForAll(800, random =>
    {
        if (random.Options.Weighting != ContentWeighting.Value || random.PickComponent(component => !random.Bill.Products.Contains(component.Id)) is not { } chosen)
        {
            return;
        }

        // So many old units are one new unit.
        double size = 1 + (random.Pick % 7 * 0.3);
        Use Rescaled(Use use, bool isInputOfChosen) =>
            use with { Quantity = use.Quantity / (use.Component == chosen.Id ? size : 1) * (isInputOfChosen ? size : 1) };
        ImmutableArray<Use> All(ImmutableArray<Use> uses, Component parent) => [.. uses.Select(use => Rescaled(use, parent.Id == chosen.Id))];
        Bill rescaled = BillRewriting.Rebuild(random.Bill, random.Bill.Components.Select(component => component with
        {
            UnitValue = component.Id == chosen.Id ? component.UnitValue * size : component.UnitValue,
            Uses = All(component.Uses, component),
            Sources = [.. component.Sources.Select(source => source with { Uses = All(source.Uses, component) })],
        }));
        ContentLaw.Same(random.Content, random.ContentOf(rescaled));
    });

    [Fact]
    public void Inlining_what_is_made_in_house_without_a_value_of_its_own_keeps_the_look_through() => ContentCases.ForAll(1500, random =>
    {
        bool MayGo(Component component) =>
            component.Sources.IsEmpty && component.Uses.Any(use => use.Phase == Phase.Build) && !random.Bill.Products.Contains(component.Id);
        Bill plain = BillRewriting.Rebuild(random.Bill, random.Bill.Components.Select(component => MayGo(component) ? component with { UnitValue = null } : component));
        if (random.PickComponent(MayGo) is { } assembly && (random with { Bill = plain }).HasValue)
        {
            ContentLaw.Same(random.ContentOf(plain).LookThrough, random.ContentOf(BillRewriting.Inlined(plain, plain.Find(assembly.Id)!)).LookThrough);
        }
    });

    [Fact]
    public void Splitting_a_source_in_two_changes_nothing() => ContentCases.ForAll(1000, random =>
    {
        // A lone candidate is known to supply what is unallocated, inputs of its own included; of two, nobody knows which does.
        static bool MaySplit(Component component, Source source) =>
            source.Share is not null || source.Uses.IsEmpty || component.Sources.Count(other => other.Share is null) > 1;
        if (random.PickComponent(component => component.Sources.Any(source => MaySplit(component, source))) is { } component)
        {
            Source[] fitting = [.. component.Sources.Where(source => MaySplit(component, source))];
            Source whole = fitting[random.Dice().Next(fitting.Length)];
            double part = random.Dice().Next(1, 8) / 8.0;
            Source[] halves = [whole with { Share = whole.Share * part }, whole with { Share = whole.Share * (1 - part) }];
            Component split = component with { Sources = [.. component.Sources.Remove(whole), .. halves] };
            ContentLaw.Same(random.Content, random.ContentOf(random.Bill.With(split)));
        }
    });

    private static Dictionary<string, string> Mixed(IEnumerable<string> ids, string prefix, System.Random dice)
    {
        string[] old = [.. ids];
        string[] fresh = [.. Enumerable.Range(0, old.Length).Select(i => $"{prefix}{i}")];
        dice.Shuffle(fresh);
        return old.Zip(fresh).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
