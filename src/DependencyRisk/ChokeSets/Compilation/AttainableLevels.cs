using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// The shortfalls that a node can have, whoever cuts: finitely many, listed from below. The list may have too many, never too few. What
/// brings the asked output down by itself is left off, since nothing more needs to be known of it.
/// </summary>
internal sealed class AttainableLevels(ChokeQuestion question, SourceFailures failures, double[] thresholds, SlotTable slots)
{
    private const double Same = 1e-12;

    private readonly Network _network = question.Network;
    private readonly SupplyVariables _variables = new(question, failures);
    private readonly Dictionary<int, double[]> _levels = [];
    private int _inAll;
    private List<(double Lost, double Spare)> _states = [];
    private List<(double Lost, double Spare)> _next = [];

    /// <summary>How many levels a node may have.</summary>
    public int MostLevels { get; init; } = 4096;

    /// <summary>How many levels are gathered before equal ones are put together.</summary>
    public int MostGathered { get; init; } = 1 << 16;

    /// <summary>How many levels all nodes together may have.</summary>
    public int MostInAll { get; init; } = 1 << 22;

    /// <summary>Works the levels of some nodes, and of all that they need, out.</summary>
    /// <returns>False where there are too many.</returns>
    public bool TryAdd(ReadOnlySpan<int> nodes)
    {
        foreach (int node in Below(nodes))
        {
            double[]? levels = LevelsOf(node);
            if (levels is null || (_inAll += levels.Length) > MostInAll)
            {
                return false;
            }

            _levels.Add(node, levels);
        }

        return true;
    }

    /// <summary>The levels of a variable above 0, ascending; all that it needs has been added.</summary>
    public double[] Of(in SupplyVariable variable, ReadOnlySpan<int> parts)
    {
        var levels = new List<double>();
        if (!variable.IsGraded)
        {
            return [1];
        }

        foreach (int part in parts)
        {
            if (variable.IsProduct)
            {
                levels.AddRange(_levels[part]);
            }
            else
            {
                AddSource(part, levels);
            }
        }

        return Distinct(levels, 1);
    }

    // Nodes not known yet, each after what it needs.
    private List<int> Below(ReadOnlySpan<int> nodes)
    {
        var found = new HashSet<int>();
        var open = new List<int>();
        foreach (int node in nodes)
        {
            open.Add(node);
        }

        while (open.Count > 0)
        {
            int node = open[^1];
            open.RemoveAt(open.Count - 1);
            if (_levels.ContainsKey(node) || !found.Add(node))
            {
                continue;
            }

            foreach ((int input, _) in _network.InputsOf(node))
            {
                open.Add(input);
            }

            for (int source = _network.Nodes[node].SourceStart; source < _network.Nodes[node].SourceEnd; source++)
            {
                foreach ((int input, _) in slots.Of(_network.Sources[source].Slot))
                {
                    open.Add(input);
                }
            }
        }

        List<int> ordered = [.. found];
        ordered.Sort();
        return ordered;
    }

    private double[]? LevelsOf(int node)
    {
        var levels = new List<double>();
        if (failures.KnockOutOf(node) != Literal.False)
        {
            levels.Add(1);
        }

        foreach ((int input, double weight) in _network.InputsOf(node))
        {
            levels.AddRange(_levels[input].Select(level => level * weight));
            if (levels.Count > MostGathered)
            {
                levels = [.. Distinct(levels, thresholds[node])];
                if (levels.Count > MostLevels)
                {
                    return null;
                }
            }
        }

        if (_network.Nodes[node].Kind == NodeKind.Sourced && !TryAddSupply(node, levels))
        {
            return null;
        }

        double[] distinct = Distinct(levels, thresholds[node]);
        return distinct.Length > MostLevels ? null : distinct;
    }

    // Every way in which the variables may be lost.
    private bool TryAddSupply(int node, List<double> levels)
    {
        _variables.Load(node);
        _states.Clear();
        _states.Add((0, 0));
        foreach (ref readonly SupplyVariable variable in _variables.All)
        {
            double[] losses = Of(variable, _variables.PartsOf(variable));
            _next.Clear();
            foreach ((double lost, double spare) in _states)
            {
                _next.Add((lost, spare));
                foreach (double loss in losses)
                {
                    _next.Add((lost + (variable.Share * loss), spare + (variable.Spare * loss)));
                }

                if (_next.Count > MostLevels)
                {
                    return false;
                }
            }

            (_states, _next) = (_next, _states);
        }

        foreach ((double lost, double spare) in _states)
        {
            levels.Add(_variables.Supply.Shortfall(lost, spare));
        }

        return true;
    }

    private void AddSource(int source, List<double> levels)
    {
        if (failures.Of(source) != Literal.False)
        {
            levels.Add(1);
        }

        foreach ((int node, double weight) in slots.Of(_network.Sources[source].Slot))
        {
            levels.AddRange(_levels[node].Select(level => level * weight));
        }
    }

    // Those above 0 and at most so high, ascending, and once where they differ by rounding only.
    private static double[] Distinct(List<double> levels, double most)
    {
        levels.Sort();
        Span<double> all = CollectionsMarshal.AsSpan(levels);
        int count = 0;
        foreach (double level in all)
        {
            if (level > Same && level <= most && (count == 0 || level > all[count - 1] + Same))
            {
                all[count++] = level;
            }
        }

        return all[..count].ToArray();
    }
}
