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
    private readonly EventImportance[] _ofModule; // what each module is to the top
    private readonly EventImportance[] _ofEvent;
    private double[] _nodes = [];
    private double[] _arrivals = [];

    private Importances(SolvedStructure structure, ReadOnlySpan<double> probabilities)
    {
        _structure = structure;
        _probabilities = probabilities.ToArray();
        _modules = TopProbability.OfModules(structure, probabilities);
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

        return _ofEvent;
    }

    private void PassDown(int number, double top)
    {
        SolvedModule module = _structure.Modules[number];
        Diagram function = module.Function!;
        double[] levels = TopProbability.OfLevels(module, _probabilities, _modules);
        if (_nodes.Length < function.Nodes.Length)
        {
            _nodes = new double[function.Nodes.Length];
            _arrivals = new double[function.Nodes.Length];
        }

        TopProbability.OfNodes(function, levels, _nodes);
        var sums = new LevelSums[levels.Length + 1];
        Sum(function, levels, sums);
        EventImportance whole = _ofModule[number];
        double probability = _nodes[function.Root];
        int crossing = 0;
        for (int level = 0; level < levels.Length; level++)
        {
            crossing += sums[level].CrossingChange;
            double around = crossing > 0 ? Math.Max(0, probability - sums[level].Through) : 0;
            double with = sums[level].With + around;
            double without = sums[level].Without + around;
            with = crossing > 0 && with < Suspicious * probability ? Given(function, levels, level, 1) : Math.Min(1, with);
            without = crossing > 0 && without < Suspicious * probability ? Given(function, levels, level, 0) : without;
            int leaf = module.LeafAt(level);
            ref EventImportance place = ref leaf < 0 ? ref _ofModule[~leaf] : ref _ofEvent[leaf];
            place = new EventImportance(levels[level], top, Mix(whole, with), Mix(whole, without), whole.Birnbaum * sums[level].Difference);
        }
    }

    private static double Mix(EventImportance module, double probability) => (probability * module.TopWith) + ((1 - probability) * module.TopWithout);

    private void Sum(Diagram function, double[] levels, LevelSums[] sums)
    {
        ReadOnlySpan<DiagramNode> nodes = function.Nodes;
        Span<double> arrivals = _arrivals.AsSpan(0, nodes.Length);
        arrivals.Clear();
        arrivals[function.Root] = 1;
        sums[0].CrossingChange++;
        for (int i = nodes.Length - 1; i > 1; i--)
        {
            DiagramNode node = nodes[i];
            double arrival = arrivals[i];
            double probability = levels[node.Level];
            ref LevelSums sum = ref sums[node.Level];
            sum.With += arrival * _nodes[node.High];
            sum.Without += arrival * _nodes[node.Low];
            sum.Difference += arrival * (_nodes[node.High] - _nodes[node.Low]);
            sum.Through += arrival * _nodes[i];

            // All arrows that came from above end here; two leave, but those to 0 lead nowhere.
            arrivals[node.High] += arrival * probability;
            arrivals[node.Low] += arrival * (1 - probability);
            int leaving = (node.High == 0 ? 0 : 1) + (node.Low == 0 ? 0 : 1);
            sums[node.Level + 1].CrossingChange += leaving;
            EndArrow(nodes, node.High, sums);
            EndArrow(nodes, node.Low, sums);
        }

        EndArrow(nodes, function.Root, sums);
    }

    private static void EndArrow(ReadOnlySpan<DiagramNode> nodes, int to, LevelSums[] sums)
    {
        if (to > 1)
        {
            sums[nodes[to].Level].CrossingChange--;
        }
    }

    private static double Given(Diagram function, double[] levels, int level, double value)
    {
        double kept = levels[level];
        levels[level] = value;
        double[] nodes = new double[function.Nodes.Length];
        TopProbability.OfNodes(function, levels, nodes);
        levels[level] = kept;
        return nodes[function.Root];
    }

    private struct LevelSums
    {
        public double With;
        public double Without;
        public double Difference;
        public double Through;
        public int CrossingChange; // how many more arrows pass this level than the one above
    }
}
