using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class TableNamesTests
{
    [Theory]
    [InlineData("BOM rev C.csv", "bom")]
    [InlineData("BOM v1.2.csv", "bom")]
    [InlineData("supplier list 2024.csv", "suppliers")]
    [InlineData("Stückliste_V3.csv", "bom")]
    [InlineData("Bill of Materials, rev 2.csv", "bom")]
    [InlineData("scanner parts list.csv", "bom")]
    [InlineData("供应商清单 2024.csv", "suppliers")]
    [InlineData("scanner.xlsx!BOM (2)", "bom")]
    [InlineData("scanner-stock.csv", "stock")]
    [InlineData("bom sources.csv", null)]
    [InlineData("scanner 2024.csv", null)]
    [InlineData("2024.csv", null)]
    public void A_name_says_what_a_table_holds_where_its_words_agree(string name, string? kind) => Assert.Equal(kind, TableNames.Of(name)?.Word());
}
