using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Unit.Json;

/// <summary>Every problem of a document has a code, a path, a line and a column, and all are found in one reading.</summary>
public sealed class JsonProblemsTests
{
    private const string Head = """{"format":"dependency-risk-bill/1","products":["a"],""";

    [Theory]
    [InlineData("""{"products":["a"],"components":[{"id":"a"}]}""", "missing-format", "$")]
    [InlineData("""{"format":"other/1","products":["a"],"components":[{"id":"a"}]}""", "unknown-format", "$")]
    [InlineData(Head + """ "home":"XX","components":[{"id":"a"}]}""", "unknown-country", "$.home")]
    [InlineData(Head + """ "home":"cn","components":[{"id":"a"}]}""", "unknown-country", "$.home")]
    [InlineData(Head + """ "asOf":"yesterday","components":[{"id":"a"}]}""", "wrong-date", "$.asOf")]
    [InlineData(Head + """ "basis":"both","components":[{"id":"a"}]}""", "unknown-word", "$.basis")]
    [InlineData(Head + """ "components":[{"id":"a","kind":"thing"}]}""", "unknown-word", "$.components[0].kind")]
    [InlineData(Head + """ "components":[{"id":"a","substitution":{"fraction":"some","afterMonths":1}}]}""", "unknown-word", "$.components[0].substitution.fraction")]
    [InlineData(Head + """ "components":[{"id":"a","substitution":{"afterMonths":1}}]}""", "incomplete-substitution", "$.components[0].substitution")]
    [InlineData(Head + """ "components":[{"id":"a","id":"a"}]}""", "duplicate-member", "$.components[0].id")]
    [InlineData(Head + """ "components":[{"id":"a"}],"components":[]}""", "duplicate-member", "$.components")]
    [InlineData(Head + """ "components":[{"id":"a","sources":[{"share":2}]}]}""", "out-of-range", "$.components[0].sources[0].share")]
    [InlineData(Head + """ "components":[{"name":"a"}]}""", "missing-id", "$.components[0].id")]
    public void Each_problem_has_its_code_and_place(string json, string code, string path)
    {
        BillProblem problem = Errors(json).First(problem => problem.Code == code);
        Assert.Equal(path, problem.Path);
        Assert.Equal(1, problem.Line);
        Assert.InRange(problem.Column ?? 0, 1, json.Length);
        Assert.NotEmpty(problem.Message);
    }

    [Theory]
    [InlineData("format")]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("home")]
    [InlineData("asOf")]
    [InlineData("basis")]
    [InlineData("products")]
    [InlineData("suppliers")]
    [InlineData("components")]
    public void A_member_of_the_wrong_type_says_so(string member)
    {
        foreach (string wrong in new[] { "1", "true", "[[]]", "[1]", member == "name" ? "[]" : "{}" })
        {
            string json = $$"""{"{{member}}":{{wrong}}}""";
            Assert.Contains(Errors(json), problem => problem.Code == "wrong-type" && problem.Path.StartsWith($"$.{member}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("kind")]
    [InlineData("hs")]
    [InlineData("unitValue")]
    [InlineData("uses")]
    [InlineData("sources")]
    [InlineData("stockMonths")]
    [InlineData("substitution")]
    [InlineData("evidence")]
    public void A_member_of_a_component_of_the_wrong_type_says_so(string member)
    {
        foreach (string wrong in new[] { "true", "[[]]", "[true]" })
        {
            string json = $$"""{"components":[{"{{member}}":{{wrong}}}]}""";
            Assert.Contains(Errors(json), problem =>
                problem.Code == "wrong-type" && problem.Path.StartsWith($"$.components[0].{member}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"bill\"")]
    public void A_document_that_is_no_object_says_so(string json) => Assert.Contains(Errors(json), problem => problem.Code is "wrong-type" or "null");

    [Theory]
    [InlineData("products")]
    [InlineData("suppliers")]
    [InlineData("components")]
    public void An_item_that_is_null_is_no_item(string member) =>
        Assert.NotEmpty(Errors($$"""{"format":"dependency-risk-bill/1","{{member}}":[null]}"""));

    [Fact]
    public void A_member_that_is_null_is_left_out()
    {
        Bill bill = BillJson.Parse(Head + """ "home":null,"name":null,"suppliers":null,"components":[{"id":"a","unitValue":null,"uses":null,"sources":[{"share":null,"supplier":null,"origin":null}],"substitution":null}]}""");
        Assert.Empty(bill.Warnings);
        Assert.Equal(new Component("a") { Sources = [new Source()] }, Assert.Single(bill.Components));
    }

    [Fact]
    public void Unknown_members_are_named_and_left_out()
    {
        Bill bill = BillJson.Parse(Head + """ "colour":{"deep":[1,{"x":2}]},"components":[{"id":"a","weight":3,"sources":[{"price":null}]}]}""");
        Assert.Equal(["unknown-member", "unknown-member", "unknown-member"], bill.Warnings.Select(problem => problem.Code));
        // The path is that of the object which has the member; the message names the member.
        Assert.Equal(["$", "$.components[0]", "$.components[0].sources[0]"], bill.Warnings.Select(problem => problem.Path));
        Assert.All(bill.Warnings.Zip(["'colour'", "'weight'", "'price'"]), pair => Assert.Contains(pair.Second, pair.First.Message, StringComparison.Ordinal));
        Assert.All(bill.Warnings, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
    }

    [Fact]
    public void All_problems_are_found_at_once_with_their_lines()
    {
        const string Json = """
            {
              "format": "dependency-risk-bill/1",
              "home": "QQ",
              "products": ["a", "x"],
              "components": [
                { "id": "a", "stockMonths": -1 },
                { "id": "a", "kind": 7 },
                { "id": "b", "uses": [{ "component": "y" }] }
              ]
            }
            """;
        (string Code, long? Line)[] found = [.. Errors(Json).Select(problem => (problem.Code, problem.Line)).OrderBy(pair => pair.Line ?? 0)];
        Assert.Equal(
            [("unknown-product", null), ("unknown-country", 3), ("out-of-range", 6), ("wrong-type", 7), ("duplicate-id", 7), ("unknown-component", 8)],
            found.OrderBy(pair => pair.Line ?? 0).ThenByDescending(pair => pair.Code, StringComparer.Ordinal));
    }

    private static ImmutableArray<BillProblem> Errors(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.False(BillJson.TryRead(stream, out Bill? bill, out ImmutableArray<BillProblem> problems), "A bill was read.");
        Assert.Null(bill);
        return [.. problems.Where(problem => problem.Severity == ProblemSeverity.Error)];
    }
}
