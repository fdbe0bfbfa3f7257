using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>The importance of every event to the top, all in one pass up and one pass down each diagram.</summary>
/// <remarks>
/// A pass down gives each node the probability of getting there. Modules are independent, so that what an event means to its module
/// and the module to the top is mixed or multiplied. Source: Rauzy (1993); Dutuit and Rauzy (2001). [m]
/// </remarks>
internal sealed class Importances
{
    // Below this part of the top's probability, what is left with or without an event is worked out anew, free of cancellation.
    private const double Suspicious = 1e-6;

    private readonly SolvedStructure _structure;
    private readonly double[] _probabilities;
    private readonly double[] _modules;
    private readonly double[][] _levels; // by module, the probability at each level
    private readonly double[] _nodes; // the probabilities of the nodes of all modules, one module after the other
    private readonly int[] _starts;
    private readonly double[] _arrivals; // the probability of getting to each node of one module
    private readonly EventImportance[] _ofModule; // what each module is to the top
    private readonly EventImportance[] _ofEvent;

    private Importances(SolvedStructure structure, ReadOnlySpan<double> probabilities)
    {
        _structure = structure;
        _probabilities = probabilities.ToArray();
        _modules = new double[structure.Modules.Length];
        _levels = new double[_modules.Length][];
        _starts = new int[_modules.Length + 1];
        int longest = 0;
        for (int i = 0; i < _modules.Length; i++)
        {
            int length = structure.Modules[i].Function!.Nodes.Length;
            _starts[i + 1] = _starts[i] + length;
            longest = Math.Max(longest, length);
        }

        _nodes = ArrayPool<double>.Shared.Rent(_starts[^1]);
        _arrivals = ArrayPool<double>.Shared.Rent(longest);
        _ofModule = new EventImportance[_modules.Length];
        _ofEvent = new EventImportance[structure.Events];
    }

    /// <summary>By event; an event that the top does not depend on changes nothing.</summary>
    /// <exception cref="ArgumentException">The probabilities are not one in [0,1] for each event.</exception>
    /// <exception cref="InvalidOperationException">The function of a module is not known, for lack of budget.</exception>
    public static EventImportance[] Of(SolvedStructure structure, ReadOnlySpan<double> probabilities)
    {
        EventProbabilities.Check(probabilities, structure.Events);
        return structure.HasFunction
            ? new Importances(structure, probabilities).Run()
            : throw new InvalidOperationException("Importances need the function of every module; the budget of nodes or time was too small for one.");
    }

    private EventImportance[] Run()
    {
        for (int i = 0; i < _modules.Length; i++)
        {
            SolvedModule module = _structure.Modules[i];
            _levels[i] = TopProbability.OfLevels(module, _probabilities, _modules);
            _modules[i] = TopProbability.OfModule(module, _levels[i], _nodes.AsSpan(_starts[i].._starts[i + 1]));
        }

        double top = Math.Min(1, _modules[^1]);
        for (int i = 0; i < _ofEvent.Length; i++)
        {
            _ofEvent[i] = new EventImportance(_probabilities[i], top, top, top, 0);
        }

        _ofModule[^1] = new EventImportance(top, top, 1, 0, 1);
        for (int module = _modules.Length - 1; module >= 0; module--)
        {
            PassDown(module, top);
        }

        ArrayPool<double>.Shared.Return(_nodes);
        ArrayPool<double>.Shared.Return(_arrivals);
        return _ofEvent;
    }

    private void PassDown(int number, double top)
    {
        SolvedModule module = _structure.Modules[number];
        double[] levels = _levels[number];
        double[] happens = new double[levels.Length]; // getting to the level and failing after the event
        double[] doesNot = new double[levels.Length];
        Sum(module.Function!, levels, _nodes.AsSpan(_starts[number].._starts[number + 1]), happens, doesNot);
        EventImportance whole = _ofModule[number];
        for (int level = 0; level < levels.Length; level++)
        {
            (double with, double without) = (happens[level], doesNot[level]);
            if (!module.IsOnEveryPath[level])
            {
                double through = (levels[level] * with) + ((1 - levels[level]) * without);
                double around = Math.Max(0, _modules[number] - through);
                (with, without) = (with + around, without + around);
                with = with < Suspicious * _modules[number] ? Given(module, levels, level, 1) : Math.Min(1, with);
                without = without < Suspicious * _modules[number] ? Given(module, levels, level, 0) : Math.Min(1, without);
            }

            int leaf = module.LeafAt(level);
            ref EventImportance place = ref leaf < 0 ? ref _ofModule[~leaf] : ref _ofEvent[leaf];
            place = new EventImportance(levels[level], top, Mix(whole, with), Mix(whole, without), whole.Birnbaum * (happens[level] - doesNot[level]));
        }
    }

    private static double Mix(EventImportance module, double probability) => (probability * module.TopWith) + ((1 - probability) * module.TopWithout);

    // Adds up each level by itself, without checks of bounds, as in TopProbability.OfNodes.
    private void Sum(Diagram function, ReadOnlySpan<double> levels, ReadOnlySpan<double> ofNode, Span<double> happens, Span<double> doesNot)
    {
        ReadOnlySpan<DiagramNode> nodes = function.Nodes;
        Span<double> arriving = _arrivals.AsSpan(0, nodes.Length);
        arriving.Clear();
        arriving[function.Root] = 1;
        ref DiagramNode first = ref MemoryMarshal.GetReference(nodes);
        ref double values = ref MemoryMarshal.GetReference(ofNode[..nodes.Length]);
        ref double arrivals = ref MemoryMarshal.GetReference(arriving);
        for (int i = nodes.Length - 1; i > 1;)
        {
            int level = nodes[i].Level;
            double probability = levels[level];
            (double with, double without) = (0, 0);
            do
            {
                ref DiagramNode node = ref Unsafe.Add(ref first, i);
                double arrival = Unsafe.Add(ref arrivals, i);
                with += arrival * Unsafe.Add(ref values, node.High);
                without += arrival * Unsafe.Add(ref values, node.Low);
                double high = arrival * probability;
                Unsafe.Add(ref arrivals, node.High) += high;
                Unsafe.Add(ref arrivals, node.Low) += arrival - high;
                i--;
            }
            while (i > 1 && Unsafe.Add(ref first, i).Level == level);
            happens[level] += with;
            doesNot[level] += without;
        }
    }

    private static double Given(SolvedModule module, double[] levels, int level, double value)
    {
        double kept = levels[level];
        levels[level] = value;
        double probability = TopProbability.OfModule(module, levels, new double[module.Function!.Nodes.Length]);
        levels[level] = kept;
        return probability;
    }
}
