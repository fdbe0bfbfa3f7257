using Xunit;

namespace DependencyRisk.Tests.Unit.Networks;

/// <summary>What was compiled of a bill is carried over to one with a component replaced, and stands for it to the last bit.</summary>
public sealed class ReplacedRowsTests
{
    private static readonly Source[] Sources =
    [
        new() { Origin = Country.Japan, Share = 0.5 },
        new() { Origin = Country.Germany, Share = 0.25, Capacity = 0.5, ReadyAfterMonths = 2 },
        new() { Origin = Country.France },
    ];

    // A chain with a part on each step, so that there are rows before and after any that is replaced.
    private static readonly Component[] Parts =
    [
        new("machine") { Uses = [new Use("drive"), new Use("frame")] },
        new("drive") { Uses = [new Use("motor")], Sources = [.. Sources.Take(2)], StockMonths = 1 },
        new("motor") { Uses = [new Use("magnet")], Sources = [.. Sources], Substitution = new Substitution(0.5, 3) },
        new("magnet") { Sources = [Sources[0] with { Share = 1 }] },
        new("frame") { Sources = [Sources[1] with { Share = 1 }] },
        new("spare") { Sources = [Sources[0]] },
    ];

    public static TheoryData<string, int> Changes
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (Component part in Parts)
            {
                foreach (int change in Enumerable.Range(0, 9))
                {
                    all.Add(part.Id, change);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_replaced_component_gives_what_the_bill_built_anew_gives(string id, int change)
    {
        Bill bill = Built(Parts);
        ActorExposure[] before = Exposures(bill);
        Component old = bill.Find(id)!;
        Bill replaced = bill.With(Changed(old, change));
        Assert.Equal(Exposures(Built(replaced.Components)), Exposures(replaced));
        Assert.Equal(before, Exposures(replaced.With(old)));
    }

    [Fact]
    public void Rows_are_carried_over_where_neither_uses_nor_inputs_of_sources_change()
    {
        Bill bill = Built(Parts);
        _ = Exposures(bill);
        bool IsKept(string id, int change) => bill.With(Changed(bill.Find(id)!, change)).Compiled is not null;
        Assert.All(new[] { "machine", "drive", "magnet", "frame" }, id => Assert.True(IsKept(id, 3)));
        Assert.False(IsKept("spare", 3));
        Assert.False(IsKept("drive", 6));
        Assert.False(IsKept("motor", 7));

        // One source that has inputs is enough, before or after.
        Bill fed = bill.With(Changed(bill.Find("motor")!, 7));
        _ = Exposures(fed);
        Assert.Null(fed.With(bill.Find("motor")!).Compiled);
    }

    private static Bill Built(IEnumerable<Component> components) => new BillBuilder { Home = Country.China }.AddProducts("machine").AddComponents(components).Build();

    private static ActorExposure[] Exposures(Bill bill) => [.. new ExposureAnalysis(bill).Exposures("machine")];

    private static Component Changed(Component part, int change) => change switch
    {
        0 => part with { Sources = part.Sources.Add(new Source { Origin = Country.UnitedStates, Share = 0, Capacity = 0.5, ReadyAfterMonths = 4 }) },
        1 => part with { Sources = [.. part.Sources.Skip(1)] },
        2 => part with { Sources = [] },
        3 => part with { StockMonths = part.StockMonths + 2 },
        4 => part with { Sources = [.. part.Sources.Select(source => source with { Origin = Country.Netherlands })] },
        5 => part with { Substitution = new Substitution(0.75, 1) },
        6 => part with { Uses = [] },
        7 => part with { Sources = [.. part.Sources, new Source { Origin = Country.Japan, Share = 0, Uses = part.Id == "frame" ? [] : [new Use("frame")] }] },
        _ => part with { Sources = [.. Sources] },
    };
}
