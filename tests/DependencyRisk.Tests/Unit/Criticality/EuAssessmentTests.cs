using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class EuAssessmentTests
{
    private static readonly EuEconomicImportance High = Importance(60);
    private static readonly EuEconomicImportance Low = Importance(50);

    [Theory]
    [InlineData(2, 1, MaterialStage.Extraction)]
    [InlineData(1, 2, MaterialStage.Processing)]
    [InlineData(1, 1, MaterialStage.Extraction)]
    public void The_riskier_stage_is_the_bottleneck(double extraction, double processing, MaterialStage bottleneck)
    {
        EuAssessment assessment = Of(extraction, processing, High);
        Assert.Equal(bottleneck, assessment.Bottleneck);
        Assert.Same(assessment.Stages[bottleneck], assessment.SupplyRisk);
        Assert.Contains($"bottleneck is {bottleneck.ToString().ToLowerInvariant()}", assessment.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_critical_where_both_thresholds_are_reached()
    {
        Assert.True(Of(0.2, 1, High).IsCritical);
        Assert.False(Of(0.2, 0.9, High).IsCritical);
        Assert.False(Of(0.2, 1, Low).IsCritical);
        Assert.Null(Of(0.2, 1, null).IsCritical);
        Assert.False(Of(0.2, 0.9, null).IsCritical);
        Assert.Contains("Critical: both", Of(0.2, 1, High).Explanation, StringComparison.Ordinal);
        Assert.Contains("open", Of(0.2, 1, null).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void One_stage_that_is_surely_high_suffices_whatever_the_other_may_be()
    {
        GovernanceRisks nobody = new(EuSupplyRisk.GovernanceScale, [], MissingDataPolicy.Bound);
        EuSupplyRisk open = EuSupplyRisk.Of(new EuSupplyRiskInputs { Global = EuConcentration.Of([new(Country.China, 1)], nobody), RecyclingRate = 0, SubstitutionIndex = 1 });
        Assert.Equal(new Interval(0, 10), open.Value);
        Assert.True(EuAssessment.Of([new(MaterialStage.Extraction, open), new(MaterialStage.Processing, Risk(1.5))], High).IsCritical);
        Assert.Null(EuAssessment.Of([new(MaterialStage.Extraction, open), new(MaterialStage.Processing, Risk(0.5))], High).IsCritical);
    }

    [Fact]
    public void A_stage_that_is_not_known_leaves_open_what_it_could_decide()
    {
        EuAssessment low = EuAssessment.Of([new(MaterialStage.Processing, Risk(0.5))], High, MaterialStage.Extraction);
        Assert.Null(low.IsCritical);
        Assert.Contains("Of extraction the supply risk is not known.", low.Explanation, StringComparison.Ordinal);
        Assert.True(EuAssessment.Of([new(MaterialStage.Processing, Risk(1.5))], High, MaterialStage.Extraction).IsCritical);
        Assert.False(EuAssessment.Of([new(MaterialStage.Processing, Risk(0.5))], Low, MaterialStage.Extraction).IsCritical);
    }

    [Fact]
    public void It_needs_a_stage() => Assert.Throws<ArgumentException>(() => EuAssessment.Of([], High));

    private static EuAssessment Of(double extraction, double processing, EuEconomicImportance? importance) => EuAssessment.Of(
        [new(MaterialStage.Processing, Risk(processing)), new(MaterialStage.Extraction, Risk(extraction))],
        importance);

    private static EuSupplyRisk Risk(double value) =>
        EuSupplyRisk.Of(new EuSupplyRiskInputs { Global = EuConcentration.Given(value), RecyclingRate = 0, SubstitutionIndex = 1 });

    private static EuEconomicImportance Importance(double valueAdded) => EuEconomicImportance.Of([new EuEndUse("all", 1, "C20", valueAdded)], 1, 200);
}
