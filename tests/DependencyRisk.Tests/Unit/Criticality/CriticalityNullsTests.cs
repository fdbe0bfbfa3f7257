using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>What is not there is named by the parameter that it was given for.</summary>
public sealed class CriticalityNullsTests
{
    private static readonly GovernanceRisks Governance = new(EuSupplyRisk.GovernanceScale, [], EuSupplyRisk.MidScale);

    [Fact]
    public void Of_the_EU_method()
    {
        Refused("stages", () => EuAssessment.Of(null!, null));
        Refused("supply", () => EuConcentration.Of(null!, Governance));
        Refused("governance", () => EuConcentration.Of([new(Country.China, 1)], null!));
        Refused("inputs", () => EuSupplyRisk.Of(null!));
        Refused("table", () => EuSupplyRisk.Governance(null!, 2020, 2021));
    }

    [Fact]
    public void Of_GeoPolRisk()
    {
        Refused("table", () => GeoPolRisk.Governance(null!, 2022, MissingDataPolicy.Refuse));
        Refused("input", () => GeoPolRisk.Compute(null!));
        Refused("utf8", () => GeoPolRiskJson.TryRead(null!, out _, out _));
        Refused("table", () => new GeoPolRiskCase { Material = "tin", Importer = "US", Year = 2022 }.ToInput(null!, MissingDataPolicy.Refuse));
    }

    [Fact]
    public void Of_the_other_methods()
    {
        Refused("production", () => ProductionRisk.Of(null!, Governance));
        Refused("governance", () => ProductionRisk.Of([(Country.China, 1)], null!));
        Refused("input", () => UsgsSupplyRisk.Compute(null!));
        Refused("input", () => UsgsSupplyRisk.Compute(new UsgsInput
        {
            Home = Country.China,
            Producers = [],
            NetImportReliance = 0,
            Industries = [new("cars", 1, 1, 1)],
            Gdp = 1,
            VulnerabilityRange = new Interval(1, 2),
            Missing = null!,
        }));
        Refused("input", () => YaleCriticality.Compute(null!));
        Refused("input", () => YaleCriticality.Compute(new YaleInput { SupplyRisk = 1, Vulnerability = 1, EnvironmentalImplications = 1, Missing = null! }));
        var trade = new StrategicDependencyInput { Members = [Country.China], Years = [new(2022) { Imports = [], ExportValue = 1 }], Measure = TradeMeasure.Value };
        Refused("input", () => StrategicDependency.Cdi(trade with { Missing = null! }));
    }

    private static void Refused(string name, Action call) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(call).ParamName);
}
