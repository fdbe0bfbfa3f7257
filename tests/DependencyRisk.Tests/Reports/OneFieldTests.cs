using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>A change of one field is found and named exactly, whatever else is in the bill.</summary>
public sealed class OneFieldTests
{
    private static readonly (BillField Field, Func<Component, Component> Change)[] Changes =
    [
        (BillField.EnglishName, component => component with { Name = new LocalizedText("other", component.Name.Chinese) }),
        (BillField.ChineseName, component => component with { Name = new LocalizedText(component.Name.English, "另一个") }),
        (BillField.Kind, component => component with { Kind = component.Kind == ComponentKind.Part ? ComponentKind.Process : ComponentKind.Part }),
        (BillField.Hs, component => component with { Hs = component.Hs is null ? "284690" : null }),
        (BillField.UnitValue, component => component with { UnitValue = component.UnitValue is null ? 7 : null }),
        (BillField.StockMonths, component => component with { StockMonths = component.StockMonths + 1 }),
        (BillField.Quantity, component => WithUse(component, use => use with { Quantity = use.Quantity + 1 })),
        (BillField.Essentiality, component => WithUse(component, use => use with { Essentiality = use.Essentiality == 0.25 ? 0.75 : 0.25 })),
        (BillField.Share, component => WithSource(component, source => source with { Share = source.Share is null ? 0 : null })),
        (BillField.Capacity, component => WithSource(component, source => source with { Capacity = source.Capacity is null ? 3 : null })),
        (BillField.ReadyAfterMonths, component => WithSource(component, source => source with { ReadyAfterMonths = source.ReadyAfterMonths + 0.5 })),
        (BillField.RecoveryMonths, component => WithSource(component, source => source with { RecoveryMonths = source.RecoveryMonths is { } months ? months + 1 : 2.5 })),
        (BillField.SubstitutionFraction, component => WithSubstitution(component, substitution => substitution with { Fraction = substitution.Fraction == 0.5 ? 0.25 : 0.5 })),
        (BillField.SubstitutionAfterMonths, component => WithSubstitution(component, substitution => substitution with { AfterMonths = substitution.AfterMonths + 1 })),
        (BillField.SubstitutionGrowth, component => WithSubstitution(component, substitution => substitution with { Growth = substitution.Growth + 1 })),
        (BillField.SubstitutionBlockedBy, component => WithSubstitution(component, substitution => substitution with { BlockedBy = [SubstitutionBarrier.Physics] })),
        (BillField.EvidenceBasis, component => component with { Evidence = [.. component.Evidence, new FieldEvidence("hs", EvidenceBasis.Press)] }),
    ];

    public static TheoryData<BillField> Fields => [.. Changes.Select(change => change.Field)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void It_is_found_and_named(BillField field)
    {
        Func<Component, Component> change = Changes.Single(item => item.Field == field).Change;
        int seen = 0;
        PropertyCheck.ForAll(
            from test in RandomCases.Small
            from component in Gen.Elements(test.Bill.Components.AsEnumerable())
            select (test.Bill, change(component)),
            40,
            item =>
            {
                (Bill before, Component component) = item;
                Bill after;
                try
                {
                    after = before.With(component);
                }
                catch (BillException)
                {
                    // Such a change makes no bill.
                    return;
                }

                ItemChange[] items = [.. BillComparison.Of(before, after).Difference.Components];
                Assert.Equal(before.Find(component.Id)!.Equals(component) ? 0 : 1, items.Length);
                Assert.All(items, told => Assert.Equal([field], told.Fields.Select(changed => changed.Field)));
                seen += items.Length;
            });
        Assert.True(seen > 5, $"Only {seen} cases had the field.");
    }

    private static Component WithUse(Component component, Func<Use, Use> change) =>
        component.Uses.IsEmpty ? component : component with { Uses = component.Uses.SetItem(0, change(component.Uses[0])) };

    private static Component WithSource(Component component, Func<Source, Source> change) =>
        component.Sources.IsEmpty ? component : component with { Sources = component.Sources.SetItem(0, change(component.Sources[0])) };

    private static Component WithSubstitution(Component component, Func<Substitution, Substitution> change) =>
        component.Substitution is null ? component : component with { Substitution = change(component.Substitution) };
}
