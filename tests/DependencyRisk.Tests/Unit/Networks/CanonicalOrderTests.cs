using Xunit;

namespace DependencyRisk.Tests.Unit.Networks;

/// <summary>Sources are added up in one order, whatever their order in a file.</summary>
public sealed class CanonicalOrderTests
{
    // Each comes after the one before by one thing alone, the first in which they differ.
    private static readonly Source[] Ordered =
    [
        new() { Origin = Country.China },
        new() { Origin = Country.Japan },
        new() { Origin = Country.Japan, Share = 0.25 },
        new() { Origin = Country.Japan, Share = 0.5 },
        new() { Origin = Country.Japan, Share = 0.5, Capacity = 0.25 },
        new() { Origin = Country.Japan, Share = 0.5, Capacity = 0.75 },
        new() { Origin = Country.Japan, Share = 0.5, Capacity = 0.75, ReadyAfterMonths = 1 },
        new() { Origin = Country.Japan, Share = 0.5, Capacity = 0.75, ReadyAfterMonths = 1, RecoveryMonths = 2 },
        new() { Origin = Country.Japan, Share = 0.5, Capacity = 0.75, ReadyAfterMonths = 1, RecoveryMonths = 2, Supplier = "B" },
        Taking(),
        Taking(new Use("x")),
        Taking(new Use("y") { Essentiality = 0.25 }),
        Taking(new Use("y") { Essentiality = 0.5 }),
        Taking(new Use("y") { Essentiality = 0.5, Phase = Phase.Operate }),
        Taking(new Use("w") { Essentiality = 0.5 }, new Use("z")),
        Taking(new Use("w") { Essentiality = 1 }, new Use("x")),
        Taking(new Use("y"), new Use("x")),
        Taking(new Use("x"), new Use("z")),
    ];

    [Fact]
    public void Sources_are_ordered_by_their_numbers_then_their_ids_then_their_uses()
    {
        for (int shift = 0; shift < Ordered.Length; shift++)
        {
            Source[] turned = [.. Ordered.Skip(shift), .. Ordered.Take(shift)];
            Assert.Equal(Ordered, Sorted(turned));
            Assert.Equal(Ordered, Sorted([.. turned.Reverse()]));
        }
    }

    [Fact]
    public void Long_lists_are_ordered_alike() =>
        Assert.Equal(Ordered.SelectMany(source => Enumerable.Repeat(source, 3)), Sorted([.. Ordered, .. Ordered.Reverse(), .. Ordered]));

    [Fact]
    public void The_order_of_uses_decides_nothing()
    {
        Source[] alike = [Taking(new Use("b"), new Use("a")), Taking(new Use("a"), new Use("b"))];
        Assert.Equal(alike, Sorted(alike));
        Assert.Equal(alike.Reverse(), Sorted([.. alike.Reverse()]));
    }

    private static Source Taking(params Use[] uses) =>
        new() { Origin = Country.Japan, Share = 0.5, Capacity = 0.75, ReadyAfterMonths = 1, RecoveryMonths = 2, Supplier = "a", Uses = [.. uses] };

    private static Source[] Sorted(Source[] sources)
    {
        int[] positions = [.. Enumerable.Range(0, sources.Length)];
        CanonicalOrder.Sort(sources, positions);
        return [.. positions.Select(position => sources[position])];
    }
}
