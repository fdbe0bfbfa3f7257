namespace DependencyRisk;

/// <summary>
/// Tries several orders of events under a small budget of nodes, and those that came furthest under larger ones, until one is
/// enough: a good order makes a diagram that is smaller by factors, and none is good for all structures.
/// </summary>
/// <remarks>
/// Budgets are counted in nodes and orders are tried in a fixed sequence, so the same one wins on every machine. Serves one thread.
/// </remarks>
internal sealed class OrderRace
{
    private const int BudgetFactor = 8;
    private const int RunnersKept = 2;
    private const int RoomAhead = 4;

    private static readonly EventOrder[] Field =
    [
        EventOrder.ForceSmallestFirst, EventOrder.ForceLargestFirst, EventOrder.ForceAsGiven, EventOrder.SharedFirst, EventOrder.BreadthFirst,
    ];

    private readonly WorkBudget _budget;
    private readonly NodeStore _store;
    private readonly DiagramCompiler _compiler;
    private readonly EventOrder? _only;
    private readonly long _first;

    public OrderRace(WorkBudget budget, SolverOptions options)
    {
        _budget = budget;
        (_only, _first) = (options.Order, options.FirstRace);
        _store = new NodeStore(budget);
        Diagram = new BinaryDecisionDiagram(_store);
        _compiler = new DiagramCompiler(Diagram);
    }

    /// <summary>Where the winner's diagram is; until the next race.</summary>
    public BinaryDecisionDiagram Diagram { get; }

    /// <summary>The winner's order.</summary>
    public int[] EventAtLevel { get; private set; } = [];

    /// <summary>The function of the structure's top, or <see cref="NodeStore.Exhausted"/> where no order was good enough.</summary>
    public int Run(Structure structure, int maxNodes)
    {
        List<Runner> runners = _only is { } only ? [new Runner(only)] : [.. Array.ConvertAll(Field, order => new Runner(order))];
        long limit = _only is null ? _first : long.MaxValue;
        while (true)
        {
            bool isLast = limit >= maxNodes;
            foreach (Runner runner in runners)
            {
                runner.EventAtLevel ??= EventOrders.Make(structure, runner.Order);
                int allowed = (int)Math.Min(limit, maxNodes);
                _store.Reset(allowed, _only is null ? allowed / RoomAhead : 0);
                int function = _compiler.Compile(structure, runner.EventAtLevel);
                if (function != NodeStore.Exhausted)
                {
                    EventAtLevel = runner.EventAtLevel;
                    return function;
                }

                if (_budget.IsOutOfTime)
                {
                    return NodeStore.Exhausted;
                }

                runner.GatesDone = _compiler.GatesDone;
            }

            if (isLast)
            {
                return NodeStore.Exhausted;
            }

            // Who came furthest goes first, and the sequence counts among equals; the first of the field always stays.
            Runner favourite = runners.Find(runner => runner.Order == Field[0]) ?? runners[0];
            Runner[] ranked = [.. runners.OrderByDescending(runner => runner.GatesDone)];
            runners = [.. ranked.Where((runner, place) => place < RunnersKept || runner == favourite)];
            limit *= BudgetFactor;
        }
    }

    private sealed class Runner(EventOrder order)
    {
        public EventOrder Order { get; } = order;

        public int[]? EventAtLevel { get; set; }

        public int GatesDone { get; set; }
    }
}
