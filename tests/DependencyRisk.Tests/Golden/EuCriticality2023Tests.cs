using DependencyRisk.Criticality;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>
/// The EU's assessment of 2023 comes out as far as its annexes allow. <c>DEPENDENCYRISK_UPDATE_DOCS=1</c> rewrites the page that
/// says how far, after a change that is meant.
/// </summary>
public sealed class EuCriticality2023Tests
{
    private static readonly EuCriticalityTable Table = ReferenceTables.EuCriticality(2023);
    private static readonly GovernanceRisks Governance = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);

    [Theory]
    [InlineData("Aluminium", MaterialStage.Extraction, 1.187, 1.2)]
    [InlineData("Aluminium", MaterialStage.Processing, 0.500, 0.5)]
    [InlineData("Antimony", MaterialStage.Extraction, 1.786, 1.8)]
    [InlineData("Cobalt", MaterialStage.Extraction, 2.785, 2.8)]
    [InlineData("Helium", MaterialStage.Processing, 1.171, 1.2)]
    [InlineData("Niobium", MaterialStage.Extraction, 4.422, 4.4)]
    [InlineData("Niobium", MaterialStage.Processing, 3.860, 3.8)]
    [InlineData("Magnesium", MaterialStage.Processing, 4.120, 4.1)]
    [InlineData("Gadolinium", MaterialStage.Processing, 3.337, 3.3)]
    [InlineData("Lutetium", MaterialStage.Processing, 5.656, 5.6)]
    [InlineData("Titanium metal", MaterialStage.Processing, 1.559, 1.6)]
    public void A_clean_row_comes_out_as_published(string material, MaterialStage stage, double computed, double published)
    {
        EuCriticalityRow row = Table.Find(material).Single(row => row.Stage == stage);
        double value = row.SupplyRisk(Governance)!.Value.Low;
        Assert.Equal(computed, value, 0.001);
        Assert.Equal(published, row.PublishedSupplyRisk);
        Assert.Equal(published, value, 0.065);
    }

    [Fact]
    public void Most_rows_with_complete_inputs_come_out_within_a_tenth()
    {
        (EuCriticalityRow Row, double Computed)[] own = [.. EuReproduction.Computed.Where(pair => !EuReproduction.IsJoined(pair.Row))];
        Assert.Equal((105, 62, 80), (own.Length, EuReproduction.Within(own, 0.05), EuReproduction.Within(own, 0.1)));
    }

    [Fact]
    public void No_country_of_the_annexes_is_without_governance() =>
        Assert.All(Table.Rows.Where(row => row.Missing.IsEmpty), row => Assert.DoesNotContain(row.SupplyRisk(Governance)!.Assumptions, assumption => assumption.Field == GovernanceRisks.Field));

    [Fact]
    public void Most_economic_importances_lie_within_a_tenth_of_their_bounds()
    {
        double[] off = [.. Table.Materials.Where(name => Table.EconomicImportance(name) is not null).Select(name => EuReproduction.Off(Table.EconomicImportance(name)!, Table.Find(name)[0].PublishedEconomicImportance))];
        Assert.Equal((56, 41), (off.Length, off.Count(value => value <= 0.1)));
    }

    [Fact]
    public void A_material_is_judged_by_its_riskier_stage()
    {
        EuAssessment niobium = Table.Assess("niobium", Governance)!;
        Assert.Equal(MaterialStage.Extraction, niobium.Bottleneck);
        Assert.Null(niobium.IsCritical);
        Assert.True(Table.Assess("Antimony", Governance)!.IsCritical);
        Assert.False(Table.Assess("Zinc", Governance)!.IsCritical);
        Assert.Null(Table.Assess("HREE", Governance));
        Assert.Null(Table.Assess("unobtainium", Governance));
    }

    [Fact]
    public void The_page_of_recomputed_figures_is_current()
    {
        string file = Path.Combine(Repository.Root, "docs", "criticality-eu-2023.md");
        string actual = EuReproduction.Document();
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(Repository.Read("docs", "criticality-eu-2023.md"), actual);
    }
}
