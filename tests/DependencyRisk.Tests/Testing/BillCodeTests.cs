using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Xunit;

namespace DependencyRisk.Tests.Testing;

/// <summary>What a counterexample prints is code that makes it again, to the last bit.</summary>
public sealed class BillCodeTests
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(typeof(Bill).Assembly, typeof(object).Assembly, typeof(System.Collections.Immutable.ImmutableArray).Assembly)
        .WithImports("System", "System.Collections.Generic", "System.Collections.Immutable", "DependencyRisk");

    [Fact]
    public async Task A_printed_case_pasted_into_code_is_the_same_case()
    {
        BillCase[] cases = [.. PropertyCheck.Cases(RandomCases.All, 25), .. PropertyCheck.Cases(RandomCases.All, 3).Select(one => one with { Scenario = Scenario.Of() }), BillCase.Of(BillCatalogue.Load("pet-ct"))];
        (Bill, ScenarioOutcome)[] again = await Run<(Bill, ScenarioOutcome)[]>(
            $"new[] {{ {string.Join(", ", cases.Select((_, i) => $"Case{i}()"))} }}",
            cases.Select((one, i) => $"(Bill, ScenarioOutcome) Case{i}() {{ {BillCode.Of(one)}\n return (bill, {(BillCode.Of(one).Contains("outcome", StringComparison.Ordinal) ? "outcome" : "new ExposureAnalysis(bill).Run(bill.Products[0], Scenario.Of())")}); }}"));
        Assert.All(cases.Zip(again), pair =>
        {
            Assert.Equal(BillJson.ToJson(pair.First.Bill), BillJson.ToJson(pair.Second.Item1));
            Laws.Law.Identical(pair.First.Outcome, pair.Second.Item2);
        });
    }

    [Fact]
    public async Task Everything_that_a_bill_can_say_is_printed()
    {
        Bill[] bills = [Rich(), .. new[] { "pet-ct", "lyso-crystal-chain", "all" }.Select(BillCatalogue.Load)];
        Bill[] again = await Run<Bill[]>($"new[] {{ {string.Join(", ", bills.Select(BillCode.Of))} }}", []);
        Assert.Equal(bills.Select(bill => BillJson.ToJson(bill)), again.Select(bill => BillJson.ToJson(bill)));
    }

    [Fact]
    public void What_has_its_default_is_left_out()
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("a").AddComponents(new Component("a") { Sources = [new Source { Share = 1 }] }).Build();
        string expected = """
            new BillBuilder
            {
                Home = new Country("CN"),
            }
                .AddProducts(
                    "a")
                .AddComponents(
                    new Component("a") { Sources = [new Source { Share = 1 }] })
                .Build()
            """;
        Assert.Equal(expected, BillCode.Of(bill));
        Assert.Equal($"Bill bill = {expected};", BillCase.Of(bill).ToString());
    }

    private static Bill Rich() => new BillBuilder
    {
        Id = "quotes \" \\ and\nlines\t\u2028\u202E 🧲",
        Name = new LocalizedText(null, "磁共振"),
        Home = Country.China,
        AsOf = new DateOnly(2026, 6, 30),
        Basis = BillBasis.Actual,
    }
        .AddSuppliers(new Supplier("s") { Name = new LocalizedText("S", "司"), Headquarters = Country.Japan, Owner = Country.France, Parent = "p" }, new Supplier("p") { Name = "P" })
        .AddComponents(
            new Component("a")
            {
                Kind = ComponentKind.Capacity,
                Hs = "284690",
                UnitValue = 1e-300,
                Uses = [new Use("b") { Quantity = 1.0 / 3, Essentiality = 0, Phase = Phase.Operate }],
                Sources = [new Source { Supplier = "s", Origin = Country.Japan, Share = 0.1, Capacity = 1e7, ReadyAfterMonths = 2.5, RecoveryMonths = 0, Uses = [new Use("b")] }],
                StockMonths = 3000000000,
                Substitution = new Substitution(0.2, 7) { Growth = 1e6, BlockedBy = [SubstitutionBarrier.Physics, SubstitutionBarrier.Acceptance] },
                Evidence = [new FieldEvidence("sources", EvidenceBasis.Press, "a \"paper\"", "2026"), new FieldEvidence("stockMonths", EvidenceBasis.Reported)],
            },
            new Component("b"))
        .AddProducts("a")
        .Build();

    private static Task<T> Run<T>(string expression, IEnumerable<string> declarations) =>
        CSharpScript.EvaluateAsync<T>($"{string.Join('\n', declarations)}\n{expression}", Options);
}
