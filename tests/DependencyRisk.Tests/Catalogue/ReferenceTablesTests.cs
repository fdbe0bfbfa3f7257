using DependencyRisk.Criticality;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Catalogue;

/// <summary>The reference tables are whole, and say what they are.</summary>
public sealed class ReferenceTablesTests
{
    [Fact]
    public void Every_table_names_its_source_licence_and_address()
    {
        Assert.Equal(["countries", "governance", "eu-2023", "eu-2017", "production", "component-materials"], ReferenceTables.Sources.Select(source => source.Id));
        Assert.All(ReferenceTables.Sources, source => Assert.All(
            [source.Title, source.Publisher, source.Years, source.Licence, source.Address, source.Attribution, source.Changes],
            text => Assert.False(string.IsNullOrWhiteSpace(text), source.Id)));
    }

    [Fact]
    public void Countries_are_those_that_the_library_knows_and_27_are_in_the_EU()
    {
        Assert.Equal(249, ReferenceTables.Countries.Length);
        Assert.Equal(ReferenceTables.Countries.Select(info => info.Country).Distinct().Order(), ReferenceTables.Countries.Select(info => info.Country));
        Assert.Equal(27, ReferenceTables.Countries.Count(info => info.IsEuMember));
        CountryInfo china = ReferenceTables.Countries.Single(info => info.Country == Country.China);
        Assert.Equal(("CHN", "156", "中国", "Asia"), (china.Alpha3, china.Numeric, china.Name.In("zh"), china.Region));
        Assert.All(ReferenceTables.Countries, info => Assert.Equal((3, 3), (info.Alpha3.Length, info.Numeric.Length)));
    }

    [Fact]
    public void Governance_covers_213_countries_over_14_years()
    {
        GovernanceTable table = ReferenceTables.Governance;
        Assert.Equal(213, table.Countries.Length);
        Assert.Equal(213 * 14, table.Countries.Sum(country => Enumerable.Range(2000, 50).Count(year => table.Find(country, year) is not null)));
        Assert.Equal(1.3243, table.Find(new Country("AD"), 2010)!.Value.VoiceAccountability);
    }

    [Fact]
    public void A_country_without_all_six_indicators_in_a_year_has_no_mean_of_that_year()
    {
        GovernanceTable table = ReferenceTables.Governance;
        (Country Country, int Year)[] partial =
        [
            .. table.Countries.SelectMany(country => Enumerable.Range(2010, 14), (country, year) => (country, year))
                .Where(pair => table.Find(pair.country, pair.year)!.Value.Mean is null),
        ];
        Assert.Equal(96, partial.Length);
    }

    [Fact]
    public void World_production_leaves_what_nobody_is_named_for_unattributed()
    {
        Assert.Equal(38, ReferenceTables.WorldProduction.Length);
        Assert.All(ReferenceTables.WorldProduction, row =>
        {
            Assert.NotEmpty(row.Producers);
            Assert.DoesNotContain(row.Producers, producer => !producer.Country.IsKnown);
            Assert.Equal(row.Producers.Select(producer => producer.Country).Distinct().Order(), row.Producers.Select(producer => producer.Country));
            Assert.InRange(row.Producers.Sum(producer => producer.Share) + row.Unattributed, 1 - 1e-9, 1 + 1e-9);
            Assert.False(string.IsNullOrWhiteSpace(row.Name.Chinese), row.Material);
        });
        Assert.Equal(0.41, Row("germanium").Unattributed, 1e-12);
        Assert.Equal(1 - (388760.0 / 390000), Row("rare-earths").Unattributed, 1e-12);
    }

    [Fact]
    public void Amounts_over_the_world_total_are_the_shares()
    {
        foreach (WorldProduction row in ReferenceTables.WorldProduction.Where(row => row.WorldTotal is not null))
        {
            // Fluorspar is the one row whose producers exceed the rounded total.
            double whole = row.Material == "fluorspar" ? 10020 : row.WorldTotal!.Value;
            Assert.All(row.Producers, producer => Assert.Equal(producer.Amount!.Value / whole, producer.Share));
        }

        Assert.Contains("sum of the rows", Row("fluorspar").Notes, StringComparison.Ordinal);
        Assert.Equal(0, Row("fluorspar").Unattributed);
    }

    [Fact]
    public void Estimates_are_marked_and_everything_else_names_its_source()
    {
        Assert.All(ReferenceTables.WorldProduction.Where(row => row.Basis != EvidenceBasis.Estimate), row => Assert.StartsWith("http", row.Source, StringComparison.Ordinal));
        Assert.All(ReferenceTables.WorldProduction.Where(row => row.Year is null && row.Basis == EvidenceBasis.Estimate), row => Assert.Null(row.WorldTotal));
        Assert.Equal(13, ReferenceTables.WorldProduction.Count(row => row.Basis == EvidenceBasis.Estimate));
    }

    [Fact]
    public void What_the_USGS_withholds_is_named_and_has_no_share()
    {
        WorldProduction[] without = [.. ReferenceTables.WorldProduction.Where(row => !row.Withheld.IsEmpty)];
        Assert.Equal(["lithium", "silicon", "tellurium", "titanium"], without.Select(row => row.Material).Order(StringComparer.Ordinal));
        Assert.Equal(ReferenceTables.WorldProduction.Where(row => row.Name.English!.Contains("excl. US", StringComparison.Ordinal)), without);
        Assert.All(without, row => Assert.Equal(Country.UnitedStates, Assert.Single(row.Withheld)));
        Assert.All(without, row => Assert.DoesNotContain(row.Producers, producer => row.Withheld.Contains(producer.Country)));
    }

    [Fact]
    public void Twenty_two_rows_are_of_the_USGS_and_three_of_others_that_the_source_names()
    {
        WorldProduction[] published = [.. ReferenceTables.WorldProduction.Where(row => row.Basis == EvidenceBasis.Published)];
        WorldProduction[] others = [.. published.Where(row => !row.Source!.Contains("pubs.usgs.gov", StringComparison.Ordinal))];
        Assert.Equal((25, 3), (published.Length, others.Length));
        string publisher = ReferenceTables.Sources.Single(source => source.Id == "production").Publisher;
        Assert.All(others, row => Assert.Contains($"{row.Material}:", publisher, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_lists_every_material_by_all_of_its_names()
    {
        string[] rows =
        [
            .. ReferenceTables.WorldProduction.Select(row =>
                $"| `{row.Material}` | {row.Name.English} | {row.Name.Chinese} | {(row.EuMaterials.IsEmpty ? "–" : string.Join(", ", row.EuMaterials))} |"),
        ];
        Assert.Equal(38, rows.Length);
        Assert.Equal(rows, Repository.Read("docs", "reference-tables.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith("| `Reference", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_bottleneck_and_the_verdict_follow_the_published_figures()
    {
        EuCriticalityTable table = ReferenceTables.EuCriticality(2023);
        Assert.Equal((MaterialStage.Processing, 3.58), (table.PublishedBottleneck("lree")!.Stage, table.PublishedBottleneck("LREE")!.PublishedSupplyRisk));
        Assert.Equal((true, true, false), (table.IsPublishedCritical("HREE"), table.IsPublishedCritical("PGM"), table.IsPublishedCritical("Copper")));
        Assert.False(table.IsPublishedCritical("Sapele wood")); // Its supply risk is high, its economic importance is not.
        Assert.Null(table.PublishedBottleneck("unobtainium"));
        Assert.Null(table.IsPublishedCritical("unobtainium"));
    }

    [Fact]
    public void A_material_that_the_EU_assesses_is_found_there() =>
        Assert.All(ReferenceTables.WorldProduction.SelectMany(row => row.EuMaterials), name => Assert.NotEmpty(ReferenceTables.EuCriticality(2023).Find(name)));

    [Fact]
    public void Every_component_and_every_material_of_the_table_of_materials_exists()
    {
        HashSet<string> known = [.. ReferenceTables.WorldProduction.Select(row => row.Material)];
        int rows = 0;
        foreach (CatalogueEntry entry in BillCatalogue.Entries)
        {
            Bill bill = BillCatalogue.Load(entry.Id);
            foreach (ComponentMaterial row in ReferenceTables.Materials(entry.Id))
            {
                Assert.NotNull(bill.Find(row.Component));
                Assert.Contains(row.Material, known);
                rows++;
            }
        }

        Assert.Equal(864, rows);
        Assert.Empty(ReferenceTables.Materials("no-such-bill"));
        Assert.Equal(["lutetium-oxide"], ReferenceTables.Materials("pet-ct").Where(row => row.Material == "hree-separated").Select(row => row.Component));
    }

    [Fact]
    public void A_shared_node_holds_the_same_materials_in_every_bill()
    {
        Bill all = BillCatalogue.Load(BillCatalogue.PortfolioBill);
        var holdings = BillCatalogue.Entries
            .SelectMany(entry => ReferenceTables.Materials(entry.Id).GroupBy(row => row.Component).Where(group => all.Find(group.Key) is not null))
            .GroupBy(group => group.Key, group => string.Join(' ', group.Select(row => row.Material)));
        Assert.All(holdings, node => Assert.Single(node.Distinct()));
    }

    [Fact]
    public void An_assessment_of_another_year_is_refused() =>
        Assert.Contains("2023 and 2017", Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceTables.EuCriticality(2020)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_assessments_have_the_rows_of_the_annexes()
    {
        Assert.Equal((124, 39), (ReferenceTables.EuCriticality(2023).Rows.Length, ReferenceTables.EuCriticality(2017).Rows.Length));
        EuCriticalityRow row = ReferenceTables.EuCriticality(2023).Find("aluminium")[0];
        Assert.Equal((MaterialStage.Extraction, EuScope.GlobalAndEu, 0.89, 1.2), (row.Stage, row.Scope, row.ImportReliance, row.PublishedSupplyRisk));
        Assert.Same(ReferenceTables.EuCriticality(2023), ReferenceTables.EuCriticality(2023));
    }

    private static WorldProduction Row(string material) => ReferenceTables.WorldProduction.Single(row => row.Material == material);
}
