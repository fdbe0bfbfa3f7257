namespace DependencyRisk;

/// <summary>
/// Tries several orders of events under a small budget of nodes, and the better half of them again under a larger one, until one
/// is enough: a good order makes a diagram that is smaller by factors, and none is good for all structures.
/// </summary>
/// <remarks>
/// Budgets are counted in nodes and orders are tried in a fixed sequence, so the same one wins on every machine. Serves one thread.
/// </remarks>
internal sealed class OrderRace
{
    private const int FirstBudget = 1 << 12;
    private const int BudgetFactor = 4;
    private const int FewestRunners = 2;

    private static readonly EventOrder[] Field =
    [
        EventOrder.ForceSmallestFirst, EventOrder.BreadthFirst, EventOrder.ForceLargestFirst, EventOrder.ForceAsGiven, EventOrder.SharedFirst,
    ];

    private readonly WorkBudget _budget;
    private readonly NodeStore _store;
    private readonly DiagramCompiler _compiler;
    private readonly EventOrder? _only;

    public OrderRace(WorkBudget budget, EventOrder? only)
    {
        _budget = budget;
        _only = only;
        _store = new NodeStore(budget);
        Diagram = new BinaryDecisionDiagram(_store);
        _compiler = new DiagramCompiler(Diagram);
    }

    /// <summary>Where the winner's diagram is; until the next race.</summary>
    public BinaryDecisionDiagram Diagram { get; }

    /// <summary>The winner's order.</summary>
    public int[] EventAtLevel { get; private set; } = [];

    /// <summary>The function of the structure's top, or <see cref="NodeStore.Exhausted"/> where no order was good enough.</summary>
    public int Run(Structure structure)
    {
        List<Runner> runners = _only is { } only ? [new Runner(only)] : [.. Array.ConvertAll(Field, order => new Runner(order))];
        long limit = _only is null ? FirstBudget : long.MaxValue;
        while (true)
        {
            bool isLast = limit >= _budget.MaxNodes;
            foreach (Runner runner in runners)
            {
                runner.EventAtLevel ??= EventOrders.Make(structure, runner.Order);
                _store.Reset((int)Math.Min(limit, _budget.MaxNodes));
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

            KeepBetterHalf(runners);
            limit *= BudgetFactor;
        }
    }

    private static void KeepBetterHalf(List<Runner> runners)
    {
        int kept = Math.Max(FewestRunners, (runners.Count + 1) / 2);
        List<Runner> ranked = [.. runners.OrderByDescending(runner => runner.GatesDone)];
        runners.RemoveAll(runner => ranked.IndexOf(runner) >= kept);
    }

    private sealed class Runner(EventOrder order)
    {
        public EventOrder Order { get; } = order;

        public int[]? EventAtLevel { get; set; }

        public int GatesDone { get; set; }
    }
}
