using DependencyRisk.Tests.ChokeSets.Engine;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>Sources with inputs that have inputs in turn, each more or less essential: what is compiled says what every group of actors does.</summary>
public sealed class NestedInputsTests
{
    private static readonly Country[] Countries = [Country.Japan, Country.Germany, Country.France, Country.UnitedStates, Country.SouthKorea, Country.UnitedKingdom];
    private static readonly double[] Essentialities = [0.25, 0.5, 0.75, 1];

    [Theory]
    [InlineData(UnknownStance.Pessimistic)]
    [InlineData(UnknownStance.Optimistic)]
    public void Every_group_of_actors_does_what_is_compiled(UnknownStance unknown)
    {
        int choking = 0;
        foreach (int number in Enumerable.Range(1, 8))
        {
            Bill bill = Make(new Random(number));
            foreach (string product in (string[])["p", ExposureAnalysis.PortfolioId])
            {
                ChokeQuestion question = new ExposureAnalysis(bill).QuestionOf(product, new ChokeSetOptions { Unknown = unknown, ActorKinds = [ActorKind.Country, ActorKind.Component] });
                foreach (double required in (double[])[0.3, 0.55, 0.8])
                {
                    choking += Compare(question, required);
                }
            }
        }

        Assert.True(choking > 1000, $"Only {choking} groups choke.");
    }

    // How many of the groups tried choke.
    private static int Compare(ChokeQuestion question, double required)
    {
        Structure structure = StructureCompiler.Compile(question, required, int.MaxValue, 1 << 20, CancellationToken.None)!;
        var output = new StaticOutput(question);
        int actors = Math.Min(question.Actors.Length, 7);
        int choking = 0;
        for (int set = 0; set < 1 << actors; set++)
        {
            int[] group = [.. Enumerable.Range(0, actors).Where(actor => ((set >> actor) & 1) == 1)];
            bool isChoked = ChokeQuestion.IsChoked(output.Of(group), required);
            Assert.Equal(isChoked, structure.Fails(set));
            choking += isChoked ? 1 : 0;
        }

        return choking;
    }

    // Two products, two makers of each, who need modules, which need chips.
    private static Bill Make(Random dice)
    {
        double Essentiality() => Essentialities[dice.Next(4)];
        Country Any() => Countries[dice.Next(Countries.Length)];
        Source[] Sources(params string[] inputs)
        {
            double share = 0.125 * dice.Next(1, 8);
            Use[] Uses() => [.. inputs.Where(_ => dice.Next(3) > 0).Select(input => new Use(input) { Essentiality = Essentiality() })];
            Source first = new() { Origin = Any(), Share = share, Uses = [.. Uses()], Capacity = dice.Next(3) == 0 ? share + 0.125 : null };
            return dice.Next(4) == 0 ? [first, new Source { Origin = Any(), Uses = [.. Uses()] }] : [first, new Source { Origin = Any(), Share = 1 - share, Uses = [.. Uses()] }];
        }

        Component Part(string id, string[] ofSources, params string[] inputs) => new(id)
        {
            Sources = [.. Sources(ofSources)],
            Uses = [.. inputs.Select(input => new Use(input) { Essentiality = Essentiality() })],
            Substitution = dice.Next(4) == 0 ? new Substitution(0.5, 0) : null,
        };
        return new BillBuilder { Home = Country.China }.AddProducts("p", "q").AddComponents(
            Part("p", ["module", "board"]),
            Part("q", ["board"], "module"),
            Part("module", ["chip"], "crystal"),
            Part("board", ["chip", "crystal"], "chip"),
            Part("chip", []),
            Part("crystal", [])).Build();
    }
}
