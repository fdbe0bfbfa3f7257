using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>What the notebooks say in words is so; their numbers are compared as outputs.</summary>
public sealed class NotebookClaimsTests
{
    private static readonly Bill Chain = BillCatalogue.Load("lyso-crystal-chain");

    [Theory]
    [InlineData("hospital-mri-1.5t-domestic", 2)]
    [InlineData("hospital-mri-3t-imported", 1)]
    public void The_scanners_differ_in_how_many_countries_can_stop_them_from_running(string id, int countries)
    {
        Headline headline = new ExposureAnalysis(BillCatalogue.Load(id), new ExposureOptions { Phase = AnalysisPhase.Operate }).Product(id).Headline;
        Assert.Equal(countries, headline.SmallestChokeSet!.Size);
        Assert.Equal(countries == 1, headline.FirstShortageMonths < 1);
    }

    [Fact]
    public void Stock_postpones_the_shortage_by_as_many_months_as_it_holds()
    {
        Bill bill = BillCatalogue.Load("hospital-mri-1.5t-domestic");
        foreach (double months in (double[])[3, 6, 9])
        {
            Bill stocked = bill.With(bill.Find("helium")! with { StockMonths = months });
            Assert.Equal(months, new ExposureAnalysis(stocked).Run(bill.Products[0], Scenario.Of(Cut.By(Actor.OfComponent("helium")))).FirstShortageMonths!.Value, 1e-9);
        }
    }

    [Fact]
    public void The_chain_of_crystals_is_choked_by_the_makers_of_one_tool_together()
    {
        var analysis = new ExposureAnalysis(Chain);
        ChokeSet set = analysis.Product(Chain.Products[0]).Headline.SmallestChokeSet!;
        Assert.Equal(3, set.Size);
        IEnumerable<Country> makers = Chain.Find("iridium-crucible")!.Sources.Select(source => source.Origin).Distinct().Where(country => country != Chain.Home);
        Assert.Equal(makers.Select(Actor.Of).Order(), set.Actors);
        Assert.True(new ContentAnalysis(Chain).Product(Chain.Products[0]).HiddenForeign < 0);
        Assert.All(ConcentrationAnalysis.Measure(Chain, ConcentrationBy.Origin).Take(2), result => Assert.Equal("CN", result.Units[0].Name));
    }

    [Fact]
    public void What_the_indicators_rank_highest_is_among_the_safest_at_home()
    {
        GovernanceRisks governance = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);
        double Risk(string material) => ReferenceTables.EuCriticality(2023).Assess(material, governance)!.SupplyRisk.Value.Low;
        Assert.All(["Cerium", "Iridium", "Yttrium", "Copper", "Silicon metal"], other => Assert.True(Risk("Lutetium") > Risk(other), other));
        ProductExposure exposure = new ExposureAnalysis(Chain).Product(Chain.Products[0]);
        Assert.All(exposure.ChokePoints.Where(point => point.Component == "lutetium-oxide" && point.Actor.Kind == ActorKind.Country), point => Assert.True(point.Loss.High < 0.05, point.ToString()));
        Assert.Contains(exposure.ChokePoints.Take(6), point => point.Component == "hree-concentrate");
    }
}
