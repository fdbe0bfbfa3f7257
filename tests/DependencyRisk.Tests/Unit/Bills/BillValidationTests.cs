using Xunit;

namespace DependencyRisk.Tests.Unit.Bills;

/// <summary>Everything that can be wrong with a bill has a code and a place, and all of it is said at once.</summary>
public sealed class BillValidationTests
{
    public static TheoryData<string, string> Members => new()
    {
        { "unitValue", "$.components[0].unitValue" },
        { "stockMonths", "$.components[0].stockMonths" },
        { "fraction", "$.components[0].substitution.fraction" },
        { "afterMonths", "$.components[0].substitution.afterMonths" },
        { "growth", "$.components[0].substitution.growth" },
        { "quantity", "$.components[0].uses[0].quantity" },
        { "essentiality", "$.components[0].uses[0].essentiality" },
        { "share", "$.components[0].sources[0].share" },
        { "capacity", "$.components[0].sources[0].capacity" },
        { "readyAfterMonths", "$.components[0].sources[0].readyAfterMonths" },
        { "recoveryMonths", "$.components[0].sources[0].recoveryMonths" },
        { "source quantity", "$.components[0].sources[0].uses[0].quantity" },
        { "source essentiality", "$.components[0].sources[0].uses[0].essentiality" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_number_must_be_finite_and_in_range(string member, string path)
    {
        foreach (double number in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.5 })
        {
            string code = double.IsFinite(number) ? "out-of-range" : "not-finite";
            Assert.Contains(Problems(With(member, number)), problem =>
                problem.Severity == ProblemSeverity.Error && problem.Code == code && problem.Path == path && problem.Message.Contains('\'', StringComparison.Ordinal));
        }

        Assert.DoesNotContain(Problems(With(member, 0.5)), problem => problem.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("fraction")]
    [InlineData("essentiality")]
    [InlineData("share")]
    public void Fractions_are_at_most_one(string member) =>
        Assert.Contains(Problems(With(member, 1.01)), problem => problem.Code == "out-of-range");

    [Fact]
    public void A_quantity_is_above_zero() => Assert.Contains(Problems(With("quantity", 0)), problem => problem.Code == "out-of-range");

    [Fact]
    public void Ids_are_there_and_their_own()
    {
        BillBuilder builder = Named("a", "a", string.Empty).AddSuppliers(new Supplier("s"), new Supplier("s"), new Supplier(string.Empty));
        Assert.Equal(
            ["duplicate-id $.components[1].id", "duplicate-id $.suppliers[1].id", "missing-id $.components[2].id", "missing-id $.suppliers[2].id"],
            Codes(builder));
    }

    [Fact]
    public void References_name_something()
    {
        BillBuilder builder = new BillBuilder()
            .AddProducts("a", "x")
            .AddSuppliers(new Supplier("s") { Parent = "nobody" })
            .AddComponents(new Component("a")
            {
                Uses = [new Use("y"), new Use("a")],
                Sources = [new Source { Supplier = "t", Uses = [new Use("z"), new Use("a")] }],
            });
        Assert.Equal(
            [
                "self-use $.components[0].sources[0].uses[1].component",
                "self-use $.components[0].uses[1].component",
                "unknown-component $.components[0].sources[0].uses[0].component",
                "unknown-component $.components[0].uses[0].component",
                "unknown-product $.products[1]",
                "unknown-supplier $.components[0].sources[0].supplier",
                "unknown-supplier $.suppliers[0].parent",
            ],
            Codes(builder));
    }

    [Fact]
    public void A_cycle_is_named_by_its_path()
    {
        BillBuilder builder = new BillBuilder().AddProducts("a").AddComponents(
            new Component("a") { Uses = [new Use("b")] },
            new Component("b") { Sources = [new Source { Uses = [new Use("c")] }] },
            new Component("c") { Uses = [new Use("b")] });
        BillProblem problem = Assert.Single(builder.Validate());
        Assert.Equal("cycle", problem.Code);
        Assert.Contains("b -> c -> b", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Suppliers_cannot_belong_to_themselves()
    {
        BillBuilder builder = Named("a").AddSuppliers(new Supplier("s") { Parent = "t" }, new Supplier("t") { Parent = "s" }, new Supplier("u") { Parent = "u" });
        BillProblem[] problems = [.. builder.Validate()];
        Assert.Equal(["supplier-cycle", "supplier-cycle"], problems.Select(problem => problem.Code));
        Assert.Contains("s -> t -> s", problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5000009, true)]
    [InlineData(0.5000011, false)]
    public void Shares_sum_to_at_most_one(double second, bool isFine)
    {
        var component = new Component("a") { Sources = [new Source { Share = 0.5 }, new Source { Share = second }] };
        Assert.Equal(isFine ? [] : ["shares-exceed-one $.components[0].sources"], Codes(new BillBuilder().AddProducts("a").AddComponents(component)));
    }

    [Fact]
    public void Products_are_named_once_and_there_is_one()
    {
        Assert.Equal(["no-products $.products"], Codes(new BillBuilder().AddComponents(new Component("a"))));
        Assert.Equal(["duplicate-product $.products[1]"], Codes(Named("a").AddProducts("a")));
    }

    [Fact]
    public void A_component_that_nothing_needs_is_a_warning_and_no_error()
    {
        Bill bill = Named("a", "b").Build();
        BillProblem warning = Assert.Single(bill.Warnings);
        Assert.Equal(("unused-component", ProblemSeverity.Warning), (warning.Code, warning.Severity));
    }

    [Fact]
    public void All_problems_are_in_the_exception_and_its_message()
    {
        BillException refused = Assert.Throws<BillException>(() => Named("a", "a").AddProducts("x").Build());
        Assert.Equal(2, refused.Problems.Length);
        Assert.All(refused.Problems, problem => Assert.Contains(problem.Message, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Nulls_are_bad_arguments()
    {
        Assert.Throws<ArgumentNullException>(() => new BillBuilder().AddComponents((Component)null!));
        Assert.Throws<ArgumentNullException>(() => new BillBuilder().AddSuppliers((IEnumerable<Supplier>)null!));
        Assert.Throws<ArgumentNullException>(() => new BillBuilder().AddProducts((string)null!));
    }

    private static BillBuilder Named(params string[] ids) => new BillBuilder().AddProducts(ids[0]).AddComponents(ids.Select(id => new Component(id)));

    private static IEnumerable<string> Codes(BillBuilder builder) =>
        builder.Validate().Select(problem => $"{problem.Code} {problem.Path}").Order(StringComparer.Ordinal);

    private static IEnumerable<BillProblem> Problems(Component component) =>
        new BillBuilder().AddProducts("a").AddComponents(component, new Component("b")).Validate();

    private static Component With(string member, double number)
    {
        var use = new Use("b");
        var source = new Source { Share = 0.25 };
        var plain = new Component("a") { Uses = [use], Sources = [source] };
        return member switch
        {
            "unitValue" => plain with { UnitValue = number },
            "stockMonths" => plain with { StockMonths = number },
            "fraction" => plain with { Substitution = new Substitution(number, 0) },
            "afterMonths" => plain with { Substitution = new Substitution(0, number) },
            "growth" => plain with { Substitution = new Substitution(0, 0) { Growth = number } },
            "quantity" => plain with { Uses = [use with { Quantity = number }] },
            "essentiality" => plain with { Uses = [use with { Essentiality = number }] },
            "share" => plain with { Sources = [source with { Share = number }] },
            "capacity" => plain with { Sources = [source with { Capacity = number }] },
            "readyAfterMonths" => plain with { Sources = [source with { ReadyAfterMonths = number }] },
            "recoveryMonths" => plain with { Sources = [source with { RecoveryMonths = number }] },
            "source quantity" => plain with { Sources = [source with { Uses = [use with { Quantity = number }] }] },
            _ => plain with { Sources = [source with { Uses = [use with { Essentiality = number }] }] },
        };
    }
}
