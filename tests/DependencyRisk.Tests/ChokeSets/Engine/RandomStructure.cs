using System.Collections.Immutable;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>
/// A boolean function written down by itself, and what follows from trying every set of events: the oracle for the engine. A
/// function is the list of its values, one bit for each set.
/// </summary>
internal sealed record RandomStructure(int Events, ImmutableArray<RandomGate> Gates, double[] Probabilities)
{
    public static Gen<RandomStructure> Coherent { get; } = Gen.Select(Gen.Choose(0, int.MaxValue - 1), seed => Make(new Random(seed), isCoherent: true));

    public static Gen<RandomStructure> Any { get; } = Gen.Select(Gen.Choose(0, int.MaxValue - 1), seed => Make(new Random(seed), isCoherent: false));

    public static IEnumerable<RandomStructure> Smaller(RandomStructure structure)
    {
        for (int i = 0; i < structure.Gates.Length; i++)
        {
            RandomGate gate = structure.Gates[i];
            if (i < structure.Gates.Length - 1 && structure.Gates.Skip(i + 1).All(later => later.Children.All(child => child.Node != structure.Events + i)))
            {
                yield return structure with
                {
                    Gates = [.. structure.Gates.RemoveAt(i).Select(each => each with { Children = [.. each.Children.Select(child => child.Node > structure.Events + i ? (child.Node - 1, child.IsNegated) : child)] })],
                };
            }

            for (int child = 0; child < gate.Children.Length && gate.Children.Length > 1; child++)
            {
                yield return structure with { Gates = structure.Gates.SetItem(i, gate with { Children = gate.Children.RemoveAt(child) }) };
            }
        }
    }

    public Structure Build()
    {
        var builder = new StructureBuilder(Events);
        var literals = Enumerable.Range(0, Events).Select(Literal.Of).ToList();
        foreach (RandomGate gate in Gates)
        {
            literals.Add(builder.Add(gate.Kind, gate.Threshold, [.. gate.Children.Select(child => literals[child.Node].NegatedIf(child.IsNegated))]));
        }

        return builder.Build(literals[^1]);
    }

    /// <summary>Whether the top fails, for each set of events as a bit mask.</summary>
    public bool[] Values()
    {
        int sets = 1 << Events;
        var values = new List<bool[]>();
        for (int node = 0; node < Events; node++)
        {
            values.Add([.. Enumerable.Range(0, sets).Select(set => (set >> node & 1) == 1)]);
        }

        foreach (RandomGate gate in Gates)
        {
            bool[] value = new bool[sets];
            for (int set = 0; set < sets; set++)
            {
                int count = gate.Children.Count(child => values[child.Node][set] != child.IsNegated);
                value[set] = gate.Kind switch
                {
                    GateKind.And => count == gate.Children.Length,
                    GateKind.Or => count > 0,
                    GateKind.Xor => (count & 1) == 1,
                    _ => count >= gate.Threshold,
                };
            }

            values.Add(value);
        }

        return values[^1];
    }

    /// <summary>The sets that fail and of which no part does, by size, then by their sorted events.</summary>
    public static List<int[]> MinimalSets(bool[] values)
    {
        var minimal = new List<int>();
        foreach (int set in Enumerable.Range(0, values.Length).Where(set => values[set]).OrderBy(set => BitOperations.PopCount((uint)set)))
        {
            if (minimal.TrueForAll(smaller => (set & smaller) != smaller))
            {
                minimal.Add(set);
            }
        }

        return [.. minimal.Select(EventsOf).OrderBy(set => set.Length).ThenBy(set => string.Join(',', set.Select(each => each.ToString("D3"))), StringComparer.Ordinal)];
    }

    /// <summary>The probability of the sets for which something is true.</summary>
    public double Probability(Func<int, bool> isTrue)
    {
        double sum = 0;
        for (int set = 0; set < 1 << Events; set++)
        {
            if (isTrue(set))
            {
                double product = 1;
                for (int i = 0; i < Events; i++)
                {
                    product *= (set >> i & 1) == 1 ? Probabilities[i] : 1 - Probabilities[i];
                }

                sum += product;
            }
        }

        return sum;
    }

    /// <summary>The same with one event certain or impossible.</summary>
    public RandomStructure Given(int happening, double probability)
    {
        double[] given = [.. Probabilities];
        given[happening] = probability;
        return this with { Probabilities = given };
    }

    public static int MaskOf(int[] set) => set.Sum(each => 1 << each);

    public override string ToString() => $"{Events} events; " + string.Join("; ", Gates.Select((gate, i) => $"{Events + i} = {gate}"));

    private static int[] EventsOf(int set) => [.. Enumerable.Range(0, 31).Where(each => (set >> each & 1) == 1)];

    private static RandomStructure Make(Random random, bool isCoherent)
    {
        int events = random.Next(1, random.Next(4) == 0 ? 12 : 8);
        int gates = random.Next(1, 12);
        var made = ImmutableArray.CreateBuilder<RandomGate>();
        for (int i = 0; i < gates; i++)
        {
            GateKind kind = (GateKind)random.Next(isCoherent ? 3 : 4);
            int count = random.Next(1, 5);
            var children = new (int, bool)[count];
            for (int child = 0; child < count; child++)
            {
                // Mostly what was made last, so that the top depends on much.
                int node = random.Next(3) == 0 ? Math.Max(0, events + i - 1 - random.Next(3)) : random.Next(events + i);
                children[child] = (node, !isCoherent && random.Next(4) == 0);
            }

            made.Add(new RandomGate(kind, random.Next(0, count + 2), [.. children]));
        }

        double[] probabilities = [.. Enumerable.Range(0, events).Select(_ => random.Next(12) switch { 0 => 0, 1 => 1, < 5 => Math.Pow(10, -random.Next(1, 7)), _ => random.NextDouble() })];
        return new RandomStructure(events, made.ToImmutable(), probabilities);
    }
}
