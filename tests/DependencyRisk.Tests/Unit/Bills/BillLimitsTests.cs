using Xunit;

namespace DependencyRisk.Tests.Unit.Bills;

/// <summary>How much is said of bills with very many faults, or long ones, and what lies just at a limit.</summary>
public sealed class BillLimitsTests
{
    private const int Kept = 1000;

    [Fact]
    public void Of_a_problem_that_comes_thousands_of_times_the_first_thousand_are_told_and_the_rest_counted()
    {
        var problems = new ProblemList();
        AddMany(problems, "b", ProblemSeverity.Warning, Kept);
        Assert.Equal((Kept, Kept), (problems.ToImmutable().Length, problems.Count("b")));
        Assert.False(problems.HasErrors);
        AddMany(problems, "b", ProblemSeverity.Warning, 3);
        AddMany(problems, "a", ProblemSeverity.Error, Kept + 1);
        BillProblem[] told = [.. problems.ToImmutable()];
        Assert.Equal((Kept + 3, Kept + 1, 0), (problems.Count("b"), problems.Count("a"), problems.Count("c")));
        Assert.Equal(Enumerable.Repeat("b", Kept).Concat(Enumerable.Repeat("a", Kept)), told[..^2].Select(problem => problem.Code));
        Assert.Equal(
            [
                new BillProblem(ProblemSeverity.Error, "a", "$", "There are 1 more problems of this kind; mend those shown, then look again.") { Count = 1 },
                new BillProblem(ProblemSeverity.Warning, "b", "$", "There are 3 more problems of this kind; mend those shown, then look again.") { Count = 3 },
            ],
            told[^2..]);
        Assert.Throws<ArgumentNullException>("problem", () => problems.Add(null!));
    }

    [Theory]
    [InlineData(12, "c00 -> c01 -> c02 -> c03 -> c04 -> c05 -> c06 -> c07 -> c08 -> c09 -> c10 -> c11 -> c00;")]
    [InlineData(15, "c00 -> c01 -> c02 -> c03 -> c04 -> c05 -> c06 -> c07 -> c08 -> c09 -> c10 -> c11 -> ... (3 more) -> c00;")]
    public void Of_a_long_cycle_the_first_dozen_are_named(int length, string named)
    {
        Component[] ring = [.. Enumerable.Range(0, length).Select(i => new Component($"c{i:00}") { Uses = [new Use($"c{(i + 1) % length:00}")] })];
        BillProblem problem = Assert.Single(new BillBuilder().AddProducts("c00").AddComponents(ring).Validate());
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_twenty_cycles_are_told()
    {
        IEnumerable<Component> pairs = Enumerable.Range(0, 25).SelectMany(i => new[]
        {
            new Component($"a{i}") { Uses = [new Use($"b{i}")] },
            new Component($"b{i}") { Uses = [new Use($"a{i}")] },
        });
        Assert.Equal(20, new BillBuilder().AddProducts("a0").AddComponents(pairs).Validate().Length);
    }

    [Fact]
    public void A_cycle_in_a_text_is_told_with_its_place_there()
    {
        const string Text = """
            {"format": 1, "products": ["a"], "components": [
              {"id": "a", "uses": [{"component": "b"}]},
              {"id": "b", "uses": [{"component": "a"}]}]}
            """;
        BillProblem problem = Assert.Single(Assert.Throws<BillException>(() => BillJson.Parse(Text)).Problems, problem => problem.Code == "cycle");
        Assert.Equal((2L, 3L), (problem.Line, problem.Column));
        BillProblem without = Assert.Single(new BillBuilder().AddProducts("a").AddComponents(new Component("a") { StockMonths = -1 }).Validate());
        Assert.Equal((null, null), (without.Line, without.Column));
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 77)]
    public void A_long_id_is_shortened_in_messages(int length, int shown)
    {
        string id = new('x', length);
        BillProblem problem = Assert.Single(new BillBuilder().AddProducts("a").AddComponents(new Component("a") { Uses = [new Use(id)] }).Validate());
        Assert.Contains($"'{new string('x', shown)}{(shown < length ? "..." : string.Empty)}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_no_product_needs_is_told_wherever_it_stands_and_nothing_else()
    {
        // What only an unused part uses is unused too; the first and the last of the list are looked at like the others.
        Bill bill = new BillBuilder().AddProducts("product").AddComponents(
            new Component("first"),
            new Component("unused") { Uses = [new Use("below")] },
            new Component("below"),
            new Component("product") { Uses = [new Use("part")], Sources = [new Source { Uses = [new Use("input")] }] },
            new Component("part"),
            new Component("input"),
            new Component("last")).Build();
        Assert.Equal(
            ["$.components[0]", "$.components[1]", "$.components[2]", "$.components[6]"],
            bill.Warnings.Select(warning => warning.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1e-6, true)]
    [InlineData(1.0000001e-6, false)]
    public void Shares_may_exceed_one_by_a_millionth(double second, bool isFine)
    {
        var component = new Component("a") { Sources = [new Source { Share = 1 }, new Source { Share = second }] };
        Assert.Equal(isFine, new BillBuilder().AddProducts("a").AddComponents(component).Validate().IsEmpty);
    }

    private static void AddMany(ProblemList problems, string code, ProblemSeverity severity, int times)
    {
        for (int i = 0; i < times; i++)
        {
            problems.Add(new BillProblem(severity, code, $"$[{i}]", "Mend it."));
        }
    }
}
