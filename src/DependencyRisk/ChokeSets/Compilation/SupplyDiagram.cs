using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// When a node's supply is short by more than a threshold, as a diagram over its variables, one layer a variable: a state is what
/// has been lost so far, and states that cannot be told apart any more are one. Serves one thread.
/// </summary>
/// <remarks>
/// Of a graded variable a level at least is asked, which is enough, since more loss never helps. The last variable needs no levels: what it
/// has to lose is worked out from the state. After Abio et al., "A new look at BDDs for pseudo-Boolean constraints" (2012). [m]
/// </remarks>
internal sealed class SupplyDiagram(SupplyVariables variables)
{
    private const int IsShort = -1;
    private const int IsNotShort = -2;

    private readonly Dictionary<(double Lost, double Spare, int Actors), int> _known = [];
    private readonly List<State> _states = [];
    private readonly List<Step> _steps = [];
    private readonly List<int> _layers = [];
    private double[] _shareLeft = [];
    private double[] _spareLeft = [];
    private double _threshold;
    private int _maxOrder;

    /// <summary>How many steps a diagram may have.</summary>
    public int MostSteps { get; init; } = 500_000;

    /// <summary>How many steps the diagram has: what it cost.</summary>
    public int Steps => _steps.Count;

    /// <summary>What the root of the diagram is: a state, or a decided one.</summary>
    private int _root;

    /// <summary>Makes the diagram of the loaded node.</summary>
    /// <param name="threshold">The shortfall to exceed.</param>
    /// <param name="maxOrder">How many actors are looked at together at most; what takes more may be left out.</param>
    /// <param name="levelsOf">The levels of each graded variable but the last, for which they are not asked; empty where there are none.</param>
    /// <returns>False where there would be too many steps.</returns>
    public bool TryMake(double threshold, int maxOrder, ReadOnlySpan<double[]?> levelsOf)
    {
        (_threshold, _maxOrder) = (threshold, maxOrder);
        _states.Clear();
        _steps.Clear();
        _layers.Clear();
        SumUp();
        _known.Clear();
        _root = Find(0, 0, 0, 0);
        for (int i = 0; i < variables.Count && _states.Count > (i == 0 ? 0 : _layers[^1]); i++)
        {
            int start = i == 0 ? 0 : _layers[^1];
            int end = _states.Count;
            _layers.Add(end);
            _known.Clear();
            for (int state = start; state < end; state++)
            {
                AddSteps(state, i, levelsOf.IsEmpty ? null : levelsOf[i]);
                if (_steps.Count > MostSteps)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>What each graded variable has to lose more than, wherever that matters.</summary>
    public void ForEachThreshold(Action<SupplyVariable, double> use)
    {
        int layer = 0;
        for (int state = 0; state < _states.Count; state++)
        {
            layer += state == _layers[layer] ? 1 : 0;
            for (int step = _states[state].FirstStep; step < _states[state].EndStep; step++)
            {
                if (variables.All[layer].IsGraded)
                {
                    use(variables.All[layer], _steps[step].Above);
                }
            }
        }
    }

    /// <summary>The diagram as gates.</summary>
    /// <param name="builder">Where to make them.</param>
    /// <param name="isLost">When a graded variable has lost more than so much.</param>
    public Literal Build(StructureBuilder builder, Func<SupplyVariable, double, Literal> isLost)
    {
        var built = new Literal[_states.Count];
        var ways = new List<Literal>();
        int layer = _layers.Count - 1;
        for (int state = _states.Count - 1; state >= 0; state--)
        {
            while (layer > 0 && state < _layers[layer - 1])
            {
                layer--;
            }

            SupplyVariable variable = variables.All[layer];
            ways.Clear();
            ways.Add(Of(_states[state].Otherwise, built));
            for (int step = _states[state].FirstStep; step < _states[state].EndStep; step++)
            {
                Literal lost = variable.IsGraded ? isLost(variable, _steps[step].Above) : variable.Lost;
                ways.Add(builder.And(lost, Of(_steps[step].To, built)));
            }

            built[state] = builder.Or(CollectionsMarshal.AsSpan(ways));
        }

        return Of(_root, built);
    }

    private static Literal Of(int state, Literal[] built) =>
        state switch
        {
            IsShort => Literal.True,
            IsNotShort => Literal.False,
            _ => built[state],
        };

    private void AddSteps(int state, int variable, double[]? levels)
    {
        ref readonly SupplyVariable next = ref variables.All[variable];
        (double lost, double spare, int actors) = (_states[state].Lost, _states[state].Spare, _states[state].Actors);
        int otherwise = Find(variable + 1, lost, spare, actors);
        int first = _steps.Count;
        if (!next.IsGraded)
        {
            _steps.Add(new Step(0, Find(variable + 1, lost + next.Share, spare + next.Spare, actors + (next.TakesOneActor ? 1 : 0))));
        }
        else if (variable == variables.Count - 1)
        {
            _steps.Add(new Step(variables.Supply.Critical(lost, spare, next.Share, next.Spare, _threshold), IsShort));
        }
        else
        {
            AddLevels(next, variable, levels!, _states[state]);
        }

        _states[state] = new State(lost, spare, actors, otherwise, first, _steps.Count);
    }

    private void AddLevels(in SupplyVariable next, int variable, double[] levels, State state)
    {
        double below = 0;
        foreach (double level in levels)
        {
            int to = Find(variable + 1, state.Lost + (next.Share * level), state.Spare + (next.Spare * level), state.Actors);
            if (to != IsNotShort)
            {
                _steps.Add(new Step((below + level) / 2, to));
            }

            below = level;
            if (to == IsShort)
            {
                break;
            }
        }
    }

    // Variables that wait for different actors take as many actors; of those that wait for any of several nothing is counted.
    private int Find(int layer, double lost, double spare, int actors)
    {
        StaticSupply supply = variables.Supply;
        if (actors <= _maxOrder && supply.Shortfall(lost, spare) > _threshold)
        {
            return IsShort;
        }

        if (actors > _maxOrder || supply.Shortfall(lost + _shareLeft[layer], spare + _spareLeft[layer]) <= _threshold)
        {
            return IsNotShort;
        }

        (double Lost, double Spare, int Actors) key = (lost, spare, _maxOrder == int.MaxValue ? 0 : actors);
        if (!_known.TryGetValue(key, out int state))
        {
            state = _states.Count;
            _states.Add(new State(lost, spare, key.Actors, IsNotShort, 0, 0));
            _known.Add(key, state);
        }

        return state;
    }

    private void SumUp()
    {
        int count = variables.Count;
        if (_shareLeft.Length <= count)
        {
            (_shareLeft, _spareLeft) = (new double[count + 1], new double[count + 1]);
        }

        (_shareLeft[count], _spareLeft[count]) = (0, 0);
        for (int i = count - 1; i >= 0; i--)
        {
            _shareLeft[i] = _shareLeft[i + 1] + variables.All[i].Share;
            _spareLeft[i] = _spareLeft[i + 1] + variables.All[i].Spare;
        }
    }

    // What it comes to where the layer's variable is not lost, and else.
    private readonly record struct State(double Lost, double Spare, int Actors, int Otherwise, int FirstStep, int EndStep);

    // Above: what a graded variable loses more than.
    private readonly record struct Step(double Above, int To);
}
