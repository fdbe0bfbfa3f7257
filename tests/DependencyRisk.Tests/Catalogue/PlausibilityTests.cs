using Xunit;

namespace DependencyRisk.Tests.Catalogue;

/// <summary>What somebody who knows these products expects to see.</summary>
public sealed class PlausibilityTests
{
    private static readonly Dictionary<string, ProductExposure> Scores = BillCatalogue.Entries
        .Where(entry => entry.Id != BillCatalogue.PortfolioBill)
        .ToDictionary(entry => entry.Id, entry => Score(entry.Id));

    [Fact]
    public void An_NMR_is_more_exposed_than_an_LC_MS_and_that_more_than_an_XRD()
    {
        Assert.True(WorstLow("nmr-spectrometer") > WorstLow("lc-ms"));
        Assert.True(WorstLow("lc-ms") > WorstLow("xrd"));
    }

    [Theory]
    [InlineData("mri-1.5t")]
    [InlineData("mri-3t")]
    [InlineData("mri-5t")]
    public void The_permanent_magnet_MRI_is_far_below_the_superconducting_ones(string superconducting)
    {
        Assert.True(Scores["mri-0.4t-permanent"].Headline.ForeignLoss.High < Scores[superconducting].Headline.ForeignLoss.Low / 2);
        Assert.True(Scores["mri-0.4t-permanent"].Headline.Loss.High < Scores[superconducting].Headline.Loss.Low);
    }

    [Fact]
    public void ECMO_is_led_by_its_membrane_and_its_resin() =>
        Assert.Equal(["pmp-membrane", "pmp-resin"], Scores["ecmo"].ChokePoints.Select(point => point.Component).Distinct().Take(2));

    [Fact]
    public void HIFU_is_hard_to_stop_from_abroad() => Assert.True(Scores["hifu"].Headline.ForeignLossBuild.High < 0.15);

    [Fact]
    public void A_film_worth_almost_nothing_leads_the_choke_points_of_a_PET_scanner()
    {
        ChokePoint first = Scores["pet-ct"].ChokePoints[0];
        Bill bill = BillCatalogue.Load("pet-ct");
        Assert.Equal("esr-film", first.Component);
        Assert.True(bill.Find("esr-film")!.UnitValue / bill.Find("pet-ct")!.UnitValue < 0.01);
    }

    [Fact]
    public void Refused_service_stops_the_imported_scanner_and_not_the_domestic_one()
    {
        double Operate(string id, string supplier) => new ExposureAnalysis(BillCatalogue.Load(id), new ExposureOptions { Phase = AnalysisPhase.Operate })
            .Run(id, Scenario.Of(Cut.By(Actor.OfSupplier(supplier)).For(12))).Loss.Low;
        Assert.True(Operate("hospital-mri-3t-imported", "siemens-healthineers") > 0.5);
        Assert.True(Scores["hospital-mri-3t-imported"].Headline.ForeignLossOperate.Low > Scores["hospital-mri-1.5t-domestic"].Headline.ForeignLossOperate.High);
    }

    private static double WorstLow(string id) => Scores[id].Exposures.Where(exposure => exposure.Actor.Kind == ActorKind.Country).Max(exposure => exposure.Loss.Low);

    private static ProductExposure Score(string id)
    {
        Bill bill = BillCatalogue.Load(id);
        return new ExposureAnalysis(bill).Product(bill.Products[0]);
    }
}
