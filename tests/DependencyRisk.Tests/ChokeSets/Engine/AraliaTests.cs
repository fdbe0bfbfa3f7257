using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DependencyRisk.Benchmarks;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>The Aralia fault trees against counts and probabilities on which two independent engines agree.</summary>
public sealed class AraliaTests
{
    [AraliaFact]
    public void Every_model_has_the_counts_by_order_and_the_probability_that_are_expected()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AraliaFactAttribute.Folder!, "expected.json")));
        foreach (JsonProperty model in document.RootElement.GetProperty("models").EnumerateObject())
        {
            FaultTree tree = Read(model.Name);
            SolvedStructure solved = StructureSolver.Solve(tree.Structure);
            Assert.True(solved.IsComplete, model.Name);
            Assert.Equal(BigInteger.Parse(model.Value.GetProperty("mcs").GetRawText(), CultureInfo.InvariantCulture), solved.CutSets);
            Assert.Equal(model.Value.GetProperty("byOrder").EnumerateArray().Select(count => new BigInteger(count.GetInt64())), solved.Counts.ByOrder.Skip(1));
            double expected = model.Value.GetProperty("p").GetDouble();
            Assert.InRange(TopProbability.Of(solved, tree.KnownProbabilities()).Low / expected, 1 - 1e-9, 1 + 1e-9);
        }
    }

    [AraliaFact]
    public void Truncated_sets_agree_with_diagrams_up_to_order_three()
    {
        foreach (string model in (string[])["das9201", "edf9201", "edf9205", "edfpa14o", "isp9602", "isp9604"])
        {
            Structure structure = Read(model).Structure;
            SolvedStructure truncated = StructureSolver.Solve(structure, new SolverOptions { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = 3 });
            Assert.Equal(StructureSolver.Solve(structure).Counts.ByOrder.Take(4), truncated.Counts.ByOrder);
        }
    }

    [AraliaFact]
    public void The_first_thousand_of_eighty_thousand_million_sets_are_listed()
    {
        SolvedStructure solved = StructureSolver.Solve(Read("das9209").Structure);
        int[][] first = [.. solved.SmallestFirst().Take(1000)];
        Assert.Equal(82_000_000_000, solved.CutSets);
        Assert.All(first, set => Assert.Equal(10, set.Length));
        string[] texts = [.. first.Select(set => string.Join(' ', set.Select(each => each.ToString("D3", CultureInfo.InvariantCulture))))];
        Assert.Equal(texts.Order(StringComparer.Ordinal).Distinct(), texts);
    }

    private static FaultTree Read(string model)
    {
        using FileStream stream = File.OpenRead(Path.Combine(AraliaFactAttribute.Folder!, $"{model}.xml"));
        return OpenPsaReader.Read(stream);
    }
}
