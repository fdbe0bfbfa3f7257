using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Unit.Json;

/// <summary>The schema file says of bills what the reader does.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaChecker Schema = new(JsonDocument.Parse(Repository.Read("schema", "dependency-risk-bill-1.schema.json")).RootElement);

    public static TheoryData<string> Catalogue => new(BillCatalogue.Entries.Select(entry => entry.Id));

    [Theory]
    [MemberData(nameof(Catalogue))]
    public void Every_bill_of_the_catalogue_satisfies_it_as_it_is_and_as_it_is_written(string id)
    {
        using Stream stream = BillCatalogue.Open(id);
        Assert.Empty(Schema.Check(JsonDocument.Parse(stream).RootElement));
        Assert.Empty(Complaints(BillJson.ToJson(BillCatalogue.Load(id))));
    }

    [Fact]
    public void The_example_of_the_docs_satisfies_it() => Assert.Empty(Complaints(Repository.Read("docs", "examples", "scanner.json")));

    [Theory]
    [InlineData("\"share\": 0.6", "\"share\": 1.6")]
    [InlineData("\"share\": 0.6", "\"share\": \"0.6\"")]
    [InlineData("\"share\": 0.6", "\"part\": 0.6")]
    [InlineData("\"origin\": \"US\"", "\"origin\": \"usa\"")]
    [InlineData("\"kind\": \"part\"", "\"kind\": \"gadget\"")]
    [InlineData("\"essentiality\": 0.5", "\"essentiality\": -0.5")]
    [InlineData("\"fraction\": 0.5", "\"fraction\": \"some\"")]
    [InlineData("\"afterMonths\": 6", "\"growth\": 1")]
    [InlineData("\"products\": [\"scanner\"]", "\"products\": []")]
    [InlineData("dependency-risk-bill/1", "dependency-risk-bill/2")]
    public void What_the_reader_refuses_or_warns_of_does_not_satisfy_it(string right, string wrong)
    {
        string text = Repository.Read("docs", "examples", "scanner.json");
        Assert.Contains(right, text, StringComparison.Ordinal);
        string broken = text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEmpty(Complaints(broken));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(broken));
        BillJson.TryRead(stream, out _, out ImmutableArray<BillProblem> problems);
        Assert.NotEmpty(problems);
    }

    private static IEnumerable<string> Complaints(string json) => Schema.Check(JsonDocument.Parse(json).RootElement);
}
