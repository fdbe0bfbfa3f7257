using System.Globalization;
using System.Text;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Writes down what becomes of a structure on the way to its cut sets: gates, orders, sizes of diagrams. None of it shows in a result, all of it in the time that one takes.</summary>
internal sealed class WorkText
{
    private const int MostNodes = 1 << 12;

    private readonly StringBuilder _text = new();

    /// <summary>A structure as its gates, each by the number by which others name it, and the top.</summary>
    public static string Of(Structure structure)
    {
        int[] parents = structure.CountParents();
        IEnumerable<string> gates = Enumerable.Range(structure.Events, structure.Gates).Where(gate => parents[gate] > 0).Select(gate => $"{gate}={Gate(structure, gate)}");
        return $"{string.Join(' ', gates)} top={structure.Top}";
    }

    public WorkText Line(string label, string text)
    {
        _text.Append(label).Append(": ").Append(text).Append('\n');
        return this;
    }

    /// <summary>All that is done to a structure, step by step.</summary>
    public WorkText Structure(string name, Structure structure)
    {
        Structure reduced = StructureReducer.Reduce(structure);
        Line(name, Of(structure));
        Line("  reduced", Of(reduced));
        Line("  split", Of(IndependentGroups.Split(reduced, ModuleFinder.Find(reduced))));
        foreach (EventOrder order in Enum.GetValues<EventOrder>())
        {
            Line($"  {order}", $"{string.Join(' ', EventOrders.Make(reduced, order))}; {Sizes(structure, order)}");
        }

        Line("  nodes needed", $"{FewestNodes(structure, SolverAlgorithm.Diagrams)} for diagrams, {FewestNodes(structure, SolverAlgorithm.TruncatedSets)} for sets");
        if (!structure.Top.IsConstant)
        {
            Reads("  reads needed", structure);
        }

        Solvings(structure);
        return structure.IsCoherent() && !structure.Top.IsConstant ? Needed(structure).Scans(structure) : this;
    }

    /// <summary>What of a structure sets of up to so many events may need: each gate as one that is left, another node that stands for it, or none. One event, of the number of that size, never happens.</summary>
    public WorkText Needed(Structure structure)
    {
        var needed = new NeededGates(structure);
        for (int order = 1; order <= BitPlaneScan.MaxOrder; order++)
        {
            needed.Simplify([order], order);
            ScanGraph graph = new ScanGraphBuilder(needed).Build();
            string gates = string.Join(' ', Enumerable.Range(0, graph.Gates).Select(gate => $"{graph.Kinds[gate]}{graph.Thresholds[gate]}({string.Join(',', graph.ChildrenOf(graph.Events + gate).ToArray())})"));
            Line($"  needed by sets of {order}", $"{string.Join(',', graph.EventNumbers)}; {gates}");
        }

        return this;
    }

    /// <summary>How much the passes that are allowed to read so much, and no more, need to find all that they find.</summary>
    public WorkText Reads(string name, Structure structure) => Line(
        name,
        $"{FewestReads(structure, steps => string.Join(' ', Dominators.Of(structure, steps)))} for dominators, "
            + $"{FewestReads(structure, reads => Of(GateSimplifier.Apply(structure, reads)))} to simplify, "
            + $"{FewestReads(structure, reads => Of(CommonFactors.TakeOut(structure, reads)))} to take factors out");

    /// <summary>How a structure is solved in several ways, result by result: sizes of functions and sets, how far they are complete, orders, and the results of operations.</summary>
    public WorkText Solvings(Structure structure)
    {
        SolverOptions given = new() { NeedsFunction = false };
        Solving("diagrams", given with { Algorithm = SolverAlgorithm.Diagrams });
        Solving("sets", given with { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = 3 });
        Solving("raw", given with { Reduce = false, SplitModules = false });
        Solving("race", given with { FirstRace = 16 });
        Solving("race to the end", given with { FirstRace = 5, MaxNodes = 320 });
        Solving("one order", given with { Order = EventOrder.BreadthFirst, FirstRace = 5 });
        Solving("small family", given with { SmallDiagram = 8, SmallFamily = 64 });
        Solving("small family of two", given with { SmallDiagram = 8, SmallFamily = 64, MaxOrder = 2 });
        Solving("tiny family", given with { SmallDiagram = 8, SmallFamily = 6, MaxOrder = 2 });
        return Solving("few nodes", given with { SmallDiagram = 8, SmallFamily = 6, MaxNodes = 40 });

        WorkText Solving(string label, SolverOptions options)
        {
            SolvedStructure? solved = null;
            long steps = Steps(clock => solved = StructureSolver.Solve(structure, options with { Clock = clock, MaxTime = TimeSpan.FromSeconds(1L << 30), StepsPerLook = 1 }));
            return Line($"  {label}", string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', solved!.Modules.Select(Module))}; {steps} steps"));
        }

        static string Module(SolvedModule module) => string.Create(
            CultureInfo.InvariantCulture,
            $"{module.Function?.Nodes.Length}/{module.CutSets?.Nodes.Length}/{(module.CompleteTo == SolvedModule.AllOrders ? "all" : module.CompleteTo)}({string.Join(',', module.LeafAtLevel)})");
    }

    /// <summary>What becomes of a question: its structure as it is compiled for any number of actors and for few, in canonical order; and what search takes.</summary>
    public WorkText Question(string name, ChokeQuestion question, double required)
    {
        Structure? any = StructureCompiler.Compile(question, required, int.MaxValue, 10_000, CancellationToken.None);
        Structure? few = StructureCompiler.Compile(question, required, 2, 10_000, CancellationToken.None);
        Line(name, any is null ? "none" : Of(any));
        Line("  canonical", any is null ? "none" : Of(CanonicalStructure.Of(any)));
        Line("  of two", few is null ? "none" : Of(few));
        Line("  gates needed", Least(0, 10_000, gates => StructureCompiler.Compile(question, required, int.MaxValue, (int)gates, CancellationToken.None) is not null).ToString(CultureInfo.InvariantCulture));
        return Line("  searched", string.Join(", ", ((int[])[1, 3, int.MaxValue]).Select(order => LeastWork(question, required, order))));
    }

    /// <summary>
    /// How a question is gone about: what is found by each algorithm, and by the automatic choice where few components, gates, groups or sets count as many,
    /// of up to so many actors, how often the clock is looked at on the way, and what is left of it where time or work are short.
    /// </summary>
    public WorkText Finding(string name, ChokeQuestion question, double required)
    {
        Line(name, string.Create(CultureInfo.InvariantCulture, $"{question.Actors.Length} actors"));
        foreach (ChokeSetAlgorithm algorithm in Enum.GetValues<ChokeSetAlgorithm>())
        {
            Ways($"  {algorithm}", algorithm, int.MaxValue, int.MaxValue);
        }

        Ways("  many gates", ChokeSetAlgorithm.Automatic, int.MaxValue, 1);
        Ways("  many groups", ChokeSetAlgorithm.Search, int.MaxValue, int.MaxValue, 4);
        Ways("  many sets", ChokeSetAlgorithm.TruncatedSets, int.MaxValue, int.MaxValue, 4);
        return Ways("  many components", ChokeSetAlgorithm.Automatic, 1, 1);

        WorkText Ways(string label, ChokeSetAlgorithm algorithm, int fewNodes, int fewGates, int few = int.MaxValue)
        {
            string Found(int order, int seconds, long work, bool isSmallest)
            {
                var clock = new JumpingClock(seconds: 1);
                TimeSpan time = TimeSpan.FromSeconds(seconds);
                var options = new ChokeSetOptions { Algorithm = algorithm, Clock = clock, MaxTime = time, ProofTime = time };
                var finder = new ChokeSetFinder(question, options, 1, null, CancellationToken.None) { FewNodes = fewNodes, FewGates = fewGates, FewGroups = few, MostListed = few, MaxWork = work };
                FoundSets found = isSmallest ? finder.FindSmallest(required, order) : finder.Find(required, order);
                int[]? worst = new SmallestSet(finder, new StaticOutput(question), 1 << 24).Of(found.SmallestFirst(), required, mayAsk: true, out double left);
                string set = worst is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{string.Join('+', worst)} leaves {left:F9}");
                return string.Create(CultureInfo.InvariantCulture, $"{string.Join('/', found.ByOrder)} to {found.CompleteTo} {found.Limit}, {set}, {clock.Looks} looks");
            }

            foreach (int order in (int[])[1, 2, 3, 4, int.MaxValue])
            {
                Line(label, $"{Found(order, 1 << 20, long.MaxValue, isSmallest: false)}; smallest {Found(order, 1 << 20, long.MaxValue, isSmallest: true)}");
            }

            foreach (int seconds in (int[])[2, 6, 12])
            {
                Line(label, $"in {seconds} s {Found(3, seconds, long.MaxValue, isSmallest: false)}; smallest {Found(int.MaxValue, seconds, long.MaxValue, isSmallest: true)}");
            }

            return Line(label, $"of little work {Found(int.MaxValue, 1 << 20, 40, isSmallest: false)}; {Found(2, 1 << 20, 200, isSmallest: true)}");
        }
    }

    /// <summary>What scans of a structure are reckoned to take, order by order.</summary>
    public WorkText Scans(Structure structure) => Line("  scans", string.Join("; ", Enumerable.Range(1, BitPlaneScan.MaxOrder).Select(order => Cost(structure, order))));

    /// <summary>How often the clock is looked at while something is worked out, which goes by the steps that it takes.</summary>
    public WorkText Looks(string name, Action<TimeProvider> work) => Line(name, Steps(work).ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();

    private static string Gate(Structure structure, int gate)
    {
        string kind = structure.KindOf(gate) switch
        {
            GateKind.And => "and",
            GateKind.Or => "or",
            GateKind.Xor => "xor",
            _ => string.Create(CultureInfo.InvariantCulture, $"{structure.ThresholdOf(gate)}of"),
        };
        return $"{kind}({string.Join(',', structure.ChildrenOf(gate).ToArray())})";
    }

    // Of the function and of the minimal sets, module by module, without the reduction that would hide what the order does.
    private static string Sizes(Structure structure, EventOrder order)
    {
        SolvedStructure solved = StructureSolver.Solve(structure, new SolverOptions { Order = order, Reduce = false });
        return string.Join(' ', solved.Modules.Select(module => string.Create(CultureInfo.InvariantCulture, $"{module.Function!.Nodes.Length}/{module.CutSets!.Nodes.Length}")));
    }

    // A budget with which all is found, and that would not do were it one node less.
    private static string FewestNodes(Structure structure, SolverAlgorithm algorithm)
    {
        bool IsEnough(int nodes) => StructureSolver.Solve(structure, new SolverOptions { Algorithm = algorithm, MaxNodes = nodes, NeedsFunction = false }).IsComplete;
        return IsEnough(MostNodes) ? Least(1, MostNodes, nodes => IsEnough((int)nodes)).ToString(CultureInfo.InvariantCulture) : "too many";
    }

    private static long Steps(Action<TimeProvider> work)
    {
        var clock = new JumpingClock(seconds: 1);
        work(clock);
        return clock.Looks;
    }

    // How many reads it takes to find all that is found with any number of them.
    private static long FewestReads(Structure structure, Func<long, string> pass)
    {
        string all = pass(long.MaxValue);
        return Least(-1, ReadAllowance.For(structure), reads => pass(reads) == all);
    }

    private static long Least(long tooFew, long enough, Func<long, bool> isEnough)
    {
        while (enough - tooFew > 1)
        {
            long middle = (tooFew + enough) / 2;
            (tooFew, enough) = isEnough(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }

    // The least number of components to look at with which search finds all sets of up to so many actors.
    private static long LeastWork(ChokeQuestion question, double required, int order)
    {
        var options = new ChokeSetOptions { Algorithm = ChokeSetAlgorithm.Search, MaxTime = Timeout.InfiniteTimeSpan, ProofTime = Timeout.InfiniteTimeSpan };
        return Least(-1, 1L << 22, work =>
        {
            FoundSets found = new ChokeSetFinder(question, options, 1, null, CancellationToken.None) { MaxWork = work }.Find(required, order);
            return found.CompleteTo >= Math.Min(order, question.Actors.Length) && (order == int.MaxValue || found.Limit != ChokeSetLimit.Undecided);
        });
    }

    private static string Cost(Structure structure, int order)
    {
        var cost = ScanCost.Of(structure, order);
        return string.Create(CultureInfo.InvariantCulture, $"{cost.Bytes:R} B {cost.Words:R} words");
    }
}
