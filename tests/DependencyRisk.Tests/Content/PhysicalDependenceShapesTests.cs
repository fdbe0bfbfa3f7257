using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Bills in which gaps overlap: what is listed stays small, and what is left out is told.</summary>
public sealed class PhysicalDependenceShapesTests
{
    private static readonly Source FromHome = new() { Origin = Country.China, Share = 1 };
    private static readonly Source FromUs = new() { Origin = Country.UnitedStates, Share = 1 };

    [Fact]
    public void A_chain_abroad_with_a_part_of_home_at_every_link_has_a_gap_a_link()
    {
        const int Links = 16_000;
        PhysicalDependence dependence = Dependence(Chain(Links));
        Assert.Equal(1000, dependence.MissingStages.Length);
        Assert.False(dependence.IsComplete);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => Links - i), dependence.MissingStages.Select(missing => missing.Length));
        Assert.All(dependence.MissingStages, missing => Assert.Equal(Enumerable.Range(0, 100).Select(i => $"c{i}"), missing.Stages.AsEnumerable()));
        Assert.Equal(new StageReturn($"h{Links - 1}", 1), Assert.Single(dependence.MissingStages[0].Returns));
        Assert.Equal((Links, 100), (dependence.Stretches[0].Length, dependence.Stretches[0].Stages.Length));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_thousand_gaps_are_all_that_is_listed(int links, bool isComplete)
    {
        PhysicalDependence dependence = Dependence(Chain(links));
        Assert.Equal(isComplete, dependence.IsComplete);
        Assert.Equal(links, dependence.MissingStages[0].Length);
        Assert.Equal(1000, dependence.MissingStages.Length);
    }

    [Fact]
    public void A_ladder_that_home_holds_every_other_rung_of_is_left_at_every_other()
    {
        // Even links come from abroad, odd ones from home; each needs the next two.
        const int Links = 3001;
        PhysicalDependence dependence = Dependence([
            new Component("p") { Uses = [new Use("c0")] },
            .. Enumerable.Range(0, Links).Select(i => new Component($"c{i}") { Uses = [.. Enumerable.Range(i + 1, 2).Where(next => next < Links).Select(next => new Use($"c{next}"))], Sources = [i % 2 == 0 ? FromUs : FromHome] })]);
        Assert.False(dependence.IsComplete);
        Assert.Equal(1000, dependence.MissingStages.Length);

        // From c0 on c0, c2, ... c2998, and back at c2999: 1,500 stages; from c2 on one less.
        Assert.Equal(("c0", 1500, "c2999"), (dependence.MissingStages[0].Component, dependence.MissingStages[0].Length, dependence.MissingStages[0].Returns[0].Component));
        Assert.Equal([("c0", 1499), ("c2", 1499), ("c0", 1498)], dependence.MissingStages.Skip(1).Take(3).Select(missing => (missing.Component, missing.Length)));
    }

    [Fact]
    public void Returns_after_the_same_stages_are_one_gap()
    {
        Component[] Star(int rays) =>
        [
            new Component("p") { Uses = [new Use("hub")] },
            new Component("hub") { Uses = [.. Enumerable.Range(0, rays).Select(i => new Use($"r{i}"))], Sources = [FromUs] },
            .. Enumerable.Range(0, rays).Select(i => new Component($"r{i}") { Sources = [i == 7 ? FromHome : FromHome with { Share = 0.75 }] }),
        ];
        PhysicalDependence dependence = Dependence(Star(100));
        MissingStage missing = Assert.Single(dependence.MissingStages);
        Assert.Equal(["hub"], missing.Stages.AsEnumerable());
        Assert.Equal(["r7", "r0", "r1", "r10"], missing.Returns.Take(4).Select(back => back.Component));
        Assert.Equal((1, 0.75, 100), (missing.Returns[0].HomeShare, missing.Returns[1].HomeShare, missing.Returns.Length));
        Assert.True(dependence.IsComplete);

        PhysicalDependence cut = Dependence(Star(101));
        Assert.Equal(100, Assert.Single(cut.MissingStages).Returns.Length);
        Assert.False(cut.IsComplete);
    }

    [Fact]
    public void Work_that_ends_early_is_told()
    {
        // A thousand ways in, each behind five layers of 40 that are one net: all gaps are of one length, so that every way in is looked at.
        const int Wide = 1000;
        string[] Layer(int layer) => [.. Enumerable.Range(0, 40).Select(i => $"n{layer}-{i}")];
        PhysicalDependence dependence = Dependence([
            new Component("p") { Uses = [.. Enumerable.Range(0, Wide).Select(i => new Use($"in{i}"))] },
            .. Enumerable.Range(0, Wide).Select(i => new Component($"in{i}") { Uses = [.. Layer(0).Select(id => new Use(id))], Sources = [FromUs] }),
            .. Enumerable.Range(0, 5).SelectMany(layer => Layer(layer).Select(id => new Component(id) { Uses = layer == 4 ? [new Use("end")] : [.. Layer(layer + 1).Select(next => new Use(next))], Sources = [FromUs] })),
            new Component("end") { Sources = [FromHome] }]);
        Assert.False(dependence.IsComplete);
        Assert.InRange(dependence.MissingStages.Length, 1, Wide - 1);
        Assert.All(dependence.MissingStages, missing => Assert.Equal(6, missing.Length));
        Assert.Equal(["in0", "n0-0", "n1-0", "n2-0", "n3-0", "n4-0"], dependence.MissingStages[0].Stages.AsEnumerable());
        Assert.Equal(Wide, dependence.Stretches.Length);
    }

    [Fact]
    public void Many_inputs_over_one_chain_list_its_beginning_only()
    {
        const int Links = 20_000;
        PhysicalDependence dependence = Dependence([
            new Component("p") { Uses = [.. Enumerable.Range(0, 1001).Select(i => new Use($"in{i}"))] },
            .. Enumerable.Range(0, 1001).Select(i => new Component($"in{i}") { Uses = [new Use("c0")], Sources = [FromUs] }),
            .. Enumerable.Range(0, Links).Select(i => new Component($"c{i}") { Uses = i + 1 < Links ? [new Use($"c{i + 1}")] : [], Sources = [FromUs] })]);
        Assert.Equal(1000, dependence.Stretches.Length);
        Assert.False(dependence.IsComplete);
        Assert.All(dependence.Stretches, stretch => Assert.Equal((Links + 1, 100), (stretch.Length, stretch.Stages.Length)));
        Assert.Empty(dependence.MissingStages);
    }

    [Fact]
    public void Stopped_work_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        ContentAnalysis analysis = Analysis(Chain(3));
        Assert.Throws<OperationCanceledException>(() => analysis.Dependence("p", stopped.Token));
    }

    private static Component[] Chain(int links) =>
    [
        new Component("p") { Uses = [new Use("c0")] },
        .. Enumerable.Range(0, links).SelectMany(i => new[]
        {
            new Component($"c{i}") { Uses = i + 1 < links ? [new Use($"c{i + 1}"), new Use($"h{i}")] : [new Use($"h{i}")], Sources = [FromUs] },
            new Component($"h{i}") { Sources = [FromHome] },
        }),
    ];

    private static PhysicalDependence Dependence(Component[] components) => Analysis(components).Dependence("p");

    private static ContentAnalysis Analysis(Component[] components) =>
        new(new BillBuilder { Home = Country.China }.AddProducts("p").AddComponents(components).Build());
}
