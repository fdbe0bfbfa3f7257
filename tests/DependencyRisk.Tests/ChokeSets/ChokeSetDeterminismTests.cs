using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Neither the order of a bill's lists nor the number of threads changes a bit of any answer.</summary>
public sealed class ChokeSetDeterminismTests
{
    [Fact]
    public void The_order_of_a_bills_lists_does_not_change_a_bit() => PropertyCheck.ForAll(ChokeSetCases.All, 300, random =>
    {
        var dice = new System.Random(random.Dice);
        ChokeSetCase shuffled = random with { Bill = Shuffled(random.Bill, dice) };
        Assert.Equal(Everything(random), Everything(shuffled));
    }, ChokeSetShrinker.Smaller);

    [Fact]
    public void The_number_of_threads_does_not_change_a_bit() => PropertyCheck.ForAll(ChokeSetCases.All, 100, random =>
    {
        string alone = Everything(random with { Options = random.Options with { MaxThreads = 1 } });
        Assert.Equal(alone, Everything(random with { Options = random.Options with { MaxThreads = 2 } }));
        Assert.Equal(alone, Everything(random with { Options = random.Options with { MaxThreads = 7 } }));
    }, ChokeSetShrinker.Smaller);

    [Fact]
    public void Nor_does_it_for_all_products_of_the_catalogue_together()
    {
        Bill bill = BillCatalogue.Load("all");
        var question = new ChokeSetOptions { MaxOrder = 2, MaxTime = Timeout.InfiniteTimeSpan, ProofTime = TimeSpan.FromTicks(1) };
        string[] answers = [.. ((int[])[1, 2, 7]).Select(threads =>
        {
            ProductChokeSets found = new ExposureAnalysis(bill, new ExposureOptions { MaxThreads = threads }).ChokeSets(ExposureAnalysis.PortfolioId, question);
            return string.Join("; ", found.SmallestFirst());
        })];
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }

    [Fact]
    public void One_analysis_may_be_asked_by_many_threads_at_once()
    {
        var shared = new ExposureAnalysis(BillCatalogue.Load("pet-ct"));
        string alone = string.Join("; ", shared.ChokeSets("pet-ct").SmallestFirst());
        ProductChokeSets answer = shared.ChokeSets("pet-ct");
        Parallel.For(0, 16, _ =>
        {
            Assert.Equal(alone, string.Join("; ", shared.ChokeSets("pet-ct").SmallestFirst()));
            Assert.Equal(alone, string.Join("; ", answer.SmallestFirst()));
        });
    }

    // Every number to its last bit.
    private static string Everything(ChokeSetCase random)
    {
        var text = new StringBuilder();
        ProductChokeSets found = random.Ask(random.Question);
        Dictionary<Actor, double> probabilities = random.ByActor(random.Probabilities(found.Actors.Length));
        text.AppendLine(string.Join("; ", found.SmallestFirst()));
        text.AppendLine(string.Join("; ", found.LikeliestFirst(probabilities)));
        text.AppendLine(string.Join("; ", found.CountByOrder));
        text.AppendLine(CultureInfo.InvariantCulture, $"{found.Smallest} {found.LimitedBy} {found.Probability(probabilities)} {found.OutputWithout([.. found.Actors])}");
        text.AppendJoin('\n', found.Importances(probabilities)).AppendLine();
        RobustnessCurve curve = new ExposureAnalysis(random.Bill, random.Options).Robustness(random.Product, random.Question);
        foreach (RobustnessStep step in curve.Steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{step.Size} {step.Output:R} {string.Join(", ", step.Actors)}");
        }

        return text.ToString();
    }

    private static Bill Shuffled(Bill bill, System.Random dice)
    {
        T[] Mix<T>(ImmutableArray<T> items)
        {
            T[] mixed = [.. items];
            dice.Shuffle(mixed);
            return mixed;
        }

        IEnumerable<Component> components = Mix(bill.Components).Select(component => component with
        {
            Uses = [.. Mix(component.Uses)],
            Sources = [.. Mix(component.Sources).Select(source => source with { Uses = [.. Mix(source.Uses)] })],
        });
        return new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts(Mix(bill.Products)).AddSuppliers(Mix(bill.Suppliers)).AddComponents(components).Build();
    }
}
