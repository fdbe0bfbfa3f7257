using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>What lies abroad between what comes back and what left: in which order it is looked at, and how much work that is.</summary>
public sealed class RegionAbroadTests
{
    // The module needs two lenses, each of which needs glass; all abroad but the glass and the ore.
    private static readonly ValuedProduct Camera = Valued(
        InHouse("p", "module").Worth(100), Part("module", "US", "left", "right", "ore", "zinc").Worth(50), Part("left", "JP", "glass").Worth(10), Part("right", "JP", "glass").Worth(8),
        Part("glass", "CN").Worth(4), Part("ore", "CN").Worth(2), Part("zinc", "CN").Worth(2));

    [Fact]
    public void What_left_with_most_value_is_looked_at_first_then_by_id()
    {
        Assert.Equal([("glass", 2, 0.08), ("ore", 1, 0.02), ("zinc", 1, 0.02)], Region(Camera, "module").Exits(Camera.Network)
            .Select(exit => (Camera.Network.IdOf(exit.Node), (int)exit.Ways, Math.Round(exit.HomeValue, 12))));
    }

    [Fact]
    public void All_stages_by_which_something_left_add_to_it()
    {
        // The module adds 50 - 10 - 8 - 2 - 2 = 28, the lenses 6 and 4.
        RegionAbroad region = Region(Camera, "module");
        Assert.Equal(0.38, region.AddedOnTheWayTo(Camera.Network.NodeOf("glass"), out int steps, CancellationToken.None), 1e-15);

        // One for the glass, its two takers, and the module as the taker of each of them.
        Assert.Equal(5, steps);
        Assert.Equal(0.28, region.AddedOnTheWayTo(Camera.Network.NodeOf("ore"), out steps, CancellationToken.None), 1e-15);
        Assert.Equal(2, steps);
    }

    [Fact]
    public void Its_size_is_that_of_all_inputs_of_what_is_abroad() => Assert.Equal(6, Region(Camera, "module").Size);

    [Fact]
    public void What_is_made_in_house_abroad_stays_abroad()
    {
        // Frame and board are made by the maker of the module, in the United States; of the board 3 are its own.
        ValuedProduct valued = Valued(
            InHouse("p", "module").Worth(100), Part("module", "US", "frame").Worth(50), InHouse("frame", "board").Worth(20), InHouse("board", "ore").Worth(5), Part("ore", "CN").Worth(2));
        Assert.Equal(0.48, Region(valued, "module").AddedOnTheWayTo(valued.Network.NodeOf("ore"), out _, CancellationToken.None), 1e-15);
    }

    [Fact]
    public void A_stopped_search_stops()
    {
        var stopped = new CancellationToken(canceled: true);
        RegionAbroad region = Region(Camera, "module");
        Assert.Throws<OperationCanceledException>(() => region.AddedOnTheWayTo(Camera.Network.NodeOf("glass"), out _, stopped));
        Assert.Throws<OperationCanceledException>(() => new RegionAbroad(Camera, new RoundTripNetwork(Camera), Camera.Network.NodeOf("module"), stopped));
        Assert.Throws<OperationCanceledException>(() => new RoundTripScan(Camera, 9).Run(stopped));
    }

    private static RegionAbroad Region(ValuedProduct valued, string via) => new(valued, new RoundTripNetwork(valued), valued.Network.NodeOf(via), CancellationToken.None);
}
