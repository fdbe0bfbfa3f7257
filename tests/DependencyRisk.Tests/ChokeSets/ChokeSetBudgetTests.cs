using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>What a budget cuts off is said, and what is there all the same is right.</summary>
public sealed class ChokeSetBudgetTests
{
    private static readonly ExposureAnalysis Portfolio = new(BillCatalogue.Load("all"));

    [Theory]
    [InlineData(ChokeSetAlgorithm.Automatic)]
    [InlineData(ChokeSetAlgorithm.Search)]
    public void Where_time_runs_out_the_sets_are_complete_as_far_as_said(ChokeSetAlgorithm algorithm)
    {
        var question = new ChokeSetOptions { Algorithm = algorithm, Clock = new JumpingClock(seconds: 3600), MaxTime = TimeSpan.FromHours(100) };
        ProductChokeSets found = Portfolio.ChokeSets(ExposureAnalysis.PortfolioId, question);
        Assert.False(found.IsComplete);
        Assert.Equal(ChokeSetLimit.Time, found.LimitedBy);
        Assert.InRange(found.CompleteTo, 0, 2);
        ProductChokeSets all = Portfolio.ChokeSets(ExposureAnalysis.PortfolioId, new ChokeSetOptions { MaxOrder = Math.Max(1, found.CompleteTo) });
        Assert.Equal(all.SmallestFirst().Where(set => set.Size <= found.CompleteTo), found.SmallestFirst());
    }

    [Fact]
    public void Where_the_proof_is_out_of_time_nobody_knows_whether_there_are_more()
    {
        ProductChokeSets found = Portfolio.ChokeSets(ExposureAnalysis.PortfolioId, new ChokeSetOptions { MaxOrder = 1, Excluded = [Actor.Of(Country.UnitedStates)], Required = 0.2 });
        Assert.Equal(ChokeSetLimit.None, found.LimitedBy); // all together leave more than that
        ProductChokeSets cut = Portfolio.ChokeSets(ExposureAnalysis.PortfolioId, new ChokeSetOptions { MaxOrder = 2, Required = 0.97, ProofTime = TimeSpan.FromTicks(1) });
        Assert.NotEqual(ChokeSetLimit.Time, cut.LimitedBy);
        Assert.Equal(2, cut.IsComplete ? 2 : cut.CompleteTo);
    }

    [Theory]
    [InlineData(ChokeSetAlgorithm.Automatic)]
    [InlineData(ChokeSetAlgorithm.TruncatedSets)]
    [InlineData(ChokeSetAlgorithm.Diagrams)]
    public void Few_nodes_leave_sets_out_and_say_so(ChokeSetAlgorithm algorithm)
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        var everyone = new ChokeSetOptions { ActorKinds = [ActorKind.Country, ActorKind.Supplier, ActorKind.Component], Response = Response.Immediate };
        ProductChokeSets all = new ExposureAnalysis(bill).ChokeSets("pet-ct", everyone);
        Assert.True(all.IsComplete);
        ProductChokeSets found = new ExposureAnalysis(bill).ChokeSets("pet-ct", everyone with { Algorithm = algorithm, MaxNodes = 1000 });
        Assert.Equal(all.SmallestFirst().Where(set => set.Size <= found.CompleteTo), found.SmallestFirst());
        Assert.Equal(found.IsComplete, found.Count == all.Count);
        Assert.NotEqual(ChokeSetLimit.Order, found.LimitedBy);
        var likely = all.Actors.ToDictionary(actor => actor, _ => 0.01);
        Bounds exact = all.Probability(likely);
        Bounds bounds = found.Probability(likely);
        Assert.Equal(exact.Low, exact.High);
        Assert.InRange(exact.High, bounds.Low * (1 - 1e-12), bounds.High * (1 + 1e-12));
    }

    [Fact]
    public void Work_that_is_not_wanted_any_more_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        foreach (ChokeSetAlgorithm algorithm in Enum.GetValues<ChokeSetAlgorithm>())
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Portfolio.ChokeSets(ExposureAnalysis.PortfolioId, new ChokeSetOptions { Algorithm = algorithm, MaxOrder = 3 }, cancellation: source.Token));
        }

        Assert.ThrowsAny<OperationCanceledException>(() => Portfolio.Robustness(ExposureAnalysis.PortfolioId, cancellation: source.Token));
    }

    [Fact]
    public void Bit_planes_find_sets_of_few_only()
    {
        Assert.Throws<ArgumentException>(() => Portfolio.ChokeSets("pet-ct", new ChokeSetOptions { Algorithm = ChokeSetAlgorithm.BitPlanes }));
        Assert.Throws<ArgumentException>(() => Portfolio.Robustness("pet-ct", new ChokeSetOptions { Algorithm = ChokeSetAlgorithm.BitPlanes }));
    }

    [Fact]
    public void Products_that_there_are_not_are_refused() => Assert.Throws<ArgumentException>(() => Portfolio.ChokeSets("no-such-product"));
}
