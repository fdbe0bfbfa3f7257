using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.Unit.Bills;

public sealed class BillValuesTests
{
    private static readonly Component Part = new("part")
    {
        Name = "a part",
        Kind = ComponentKind.Part,
        Hs = "901890",
        UnitValue = 2,
        StockMonths = 1,
        Substitution = new Substitution(0.5, 6),
        Uses = [new Use("input")],
        Sources = [new Source { Origin = Country.Japan, Share = 1 }],
        Evidence = [new FieldEvidence("sources", EvidenceBasis.Estimate)],
    };

    public static TheoryData<int> Differences => [.. Enumerable.Range(0, ComponentsThatDiffer.Length)];

    private static Component[] ComponentsThatDiffer =>
    [
        new("other")
        {
            Name = Part.Name,
            Kind = Part.Kind,
            Hs = Part.Hs,
            UnitValue = Part.UnitValue,
            StockMonths = Part.StockMonths,
            Substitution = Part.Substitution,
            Uses = Part.Uses,
            Sources = Part.Sources,
            Evidence = Part.Evidence,
        },
        Part with { Name = "another part" },
        Part with { Kind = ComponentKind.Material },
        Part with { Hs = "901890x" },
        Part with { UnitValue = 3 },
        Part with { UnitValue = null },
        Part with { StockMonths = 2 },
        Part with { Substitution = null },
        Part with { Substitution = new Substitution(0.5, 7) },
        Part with { Uses = [new Use("another")] },
        Part with { Uses = [] },
        Part with { Sources = [] },
        Part with { Evidence = [] },
    ];

    [Theory]
    [MemberData(nameof(Differences))]
    public void Components_that_differ_in_one_thing_are_not_equal(int difference)
    {
        Assert.NotEqual(Part, ComponentsThatDiffer[difference]);
        Assert.Equal(Part, Part with { });
        Assert.False(Part.Equals(null));
    }

    [Fact]
    public void Substitutions_that_differ_in_one_thing_are_not_equal()
    {
        var substitution = new Substitution(0.5, 6) { Growth = 2, BlockedBy = [SubstitutionBarrier.Cost] };
        Assert.Equal(substitution, new Substitution(0.5, 6) { Growth = 2, BlockedBy = [SubstitutionBarrier.Cost] });
        Assert.NotEqual(substitution, substitution with { Fraction = 0.4 });
        Assert.NotEqual(substitution, substitution with { AfterMonths = 5 });
        Assert.NotEqual(substitution, substitution with { Growth = 1 });
        Assert.NotEqual(substitution, substitution with { BlockedBy = [SubstitutionBarrier.Physics] });
        Assert.False(substitution.Equals(null));
    }

    [Fact]
    public void A_text_falls_back_on_the_other_language()
    {
        Assert.Equal(("pump", "泵"), (new LocalizedText("pump", "泵").In("en"), new LocalizedText("pump", "泵").In("zh")));
        Assert.Equal(("pump", "pump"), (new LocalizedText("pump").In("en"), new LocalizedText("pump").In("zh")));
        Assert.Equal(("泵", "泵"), (new LocalizedText(null, "泵").In("en"), new LocalizedText(null, "泵").In("zh")));
        Assert.Equal(("泵", string.Empty), (new LocalizedText(null, "泵").ToString(), default(LocalizedText).ToString()));
        Assert.True(default(LocalizedText).IsEmpty);
        Assert.False(new LocalizedText(null, "泵").IsEmpty);
        Assert.False(new LocalizedText("pump").IsEmpty);
    }

    [Fact]
    public void The_width_of_an_interval_is_what_lies_between_its_ends()
    {
        Assert.Equal(0.5, new Interval(0.25, 0.75).Width);
        Assert.Equal(0, Interval.Exactly(double.PositiveInfinity).Width);
        Assert.Equal("0.25..0.75", new Interval(0.25, 0.75).ToString());
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void The_message_of_an_exception_names_ten_errors_and_says_how_many_more_there_are(int errors, bool more)
    {
        ImmutableArray<BillProblem> problems =
        [
            .. Enumerable.Range(1, errors).Select(i => new BillProblem(ProblemSeverity.Error, "code", $"$.place{i}", "Mend it.")),
            new BillProblem(ProblemSeverity.Warning, "code", "$.warning", "Look at it."),
        ];
        string message = new BillException(problems).Message;
        Assert.StartsWith($"{errors} error(s):", message, StringComparison.Ordinal);
        Assert.Contains("$.place10: error code: Mend it.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("$.place11", message, StringComparison.Ordinal);
        Assert.DoesNotContain("$.warning", message, StringComparison.Ordinal);
        Assert.Equal(more, message.Contains("... and 1 more in Problems", StringComparison.Ordinal));
        Assert.Equal(more, message.Contains("more in Problems", StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_says_its_file_its_line_and_its_path_as_far_as_it_has_them()
    {
        var problem = new BillProblem(ProblemSeverity.Error, "code", "$.home", "Give one.");
        Assert.Equal("$.home: error code: Give one.", problem.ToString());
        Assert.Equal("bill.json: $.home: error code: Give one.", (problem with { File = "bill.json" }).ToString());
        Assert.Equal("(3,7) $.home: error code: Give one.", (problem with { Line = 3, Column = 7 }).ToString());
        Assert.Equal("bill.json(3,7) $.home: error code: Give one.", (problem with { File = "bill.json", Line = 3, Column = 7 }).ToString());
        Assert.Equal("$.home: warning code: Give one.", (problem with { Severity = ProblemSeverity.Warning }).ToString());
    }

    [Fact]
    public void A_number_that_is_none_is_not_called_out_of_range()
    {
        Assert.Contains("'x' is -1; give a number from 0 to 1.", NumberRange.Fraction.Complain("x", -1), StringComparison.Ordinal);
        Assert.Contains("'x' is not a finite number", NumberRange.Fraction.Complain("x", double.NaN), StringComparison.Ordinal);
        Assert.Equal(("out-of-range", "not-finite"), (NumberRange.Code(2), NumberRange.Code(double.PositiveInfinity)));
    }

    [Fact]
    public void Ranges_hold_their_ends_but_for_what_must_be_above_zero()
    {
        Assert.True(NumberRange.Fraction.Holds(0) && NumberRange.Fraction.Holds(1));
        Assert.False(NumberRange.Fraction.Holds(-double.Epsilon) || NumberRange.Fraction.Holds(1.0000000000000002));
        Assert.True(NumberRange.NotNegative.Holds(0) && NumberRange.NotNegative.Holds(double.MaxValue));
        Assert.False(NumberRange.NotNegative.Holds(-double.Epsilon) || NumberRange.NotNegative.Holds(double.PositiveInfinity));
        Assert.True(NumberRange.Positive.Holds(double.Epsilon));
        Assert.False(NumberRange.Positive.Holds(0) || NumberRange.Positive.Holds(double.NaN));
    }

    [Fact]
    public void A_negative_growth_is_refused_with_its_place()
    {
        BillBuilder builder = new BillBuilder { Home = Country.China }.AddProducts("part").AddComponents(
            new Component("part") { Substitution = new Substitution(0.5, 6) { Growth = -1 } });
        BillProblem problem = Assert.Single(builder.Validate(), found => found.Severity == ProblemSeverity.Error);
        Assert.Equal("out-of-range", problem.Code);
        Assert.Contains("growth", problem.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_builder_refuses_what_is_null()
    {
        var builder = new BillBuilder();
        Assert.Throws<ArgumentNullException>(() => builder.AddProducts((IEnumerable<string>)null!));
        Assert.Throws<ArgumentNullException>(() => builder.AddComponents((Component)null!));
        Assert.Throws<ArgumentNullException>(() => builder.TryBuild(null!, out _));
    }

    [Fact]
    public void A_builder_that_cannot_build_says_why_and_one_that_can_says_so()
    {
        var problems = new ProblemList();
        Assert.False(new BillBuilder().TryBuild(problems, out Bill? none));
        Assert.Null(none);
        Assert.Contains(problems.ToImmutable(), problem => problem.Severity == ProblemSeverity.Error);
        Assert.True(new BillBuilder { Home = Country.China }.AddProducts("part").AddComponents(new Component("part")).TryBuild(new ProblemList(), out Bill? bill));
        Assert.Equal("part", Assert.Single(bill.Products));
    }
}
