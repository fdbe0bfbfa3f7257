using System.Numerics;

namespace DependencyRisk;

/// <summary>The minimal cut sets of two or of three events, where none of the events is one by itself.</summary>
/// <remarks>
/// Threads take first events as they come; what each gave is kept apart and put in order after. Each thread has planes of its own.
/// </remarks>
internal sealed class LargerSetScan
{
    private const int MostThreads = 8;

    // Below this many words of planes in all another thread costs more than it brings.
    private const long WorthThreads = 1 << 18;

    private readonly ScanGraph _graph;
    private readonly ulong[]? _pairs; // a plane for each event: with which it makes a pair; null when it is pairs that are looked for
    private readonly int[]?[] _found; // by first event, the other events of its sets
    private readonly WorkBudget _budget;
    private readonly long _mostFound;
    private long _count;
    private int _next;
    private bool _isOver;

    /// <summary>Prepares a scan.</summary>
    /// <param name="graph">The structure without events that are cut sets by themselves.</param>
    /// <param name="pairs">All cut sets of two events, one after the other, to look for those of three; null to look for those of two.</param>
    /// <param name="options">How much memory may be spent.</param>
    /// <param name="budget">How much time.</param>
    public LargerSetScan(ScanGraph graph, int[]? pairs, SolverOptions options, WorkBudget budget)
    {
        _graph = graph;
        _pairs = pairs is null ? null : Planes(graph, pairs);
        _found = new int[graph.Events][];
        _budget = budget;
        _mostFound = options.MaxBytes / (4 * sizeof(int));
        double bytes = Math.Max(1, ScanCost.BytesOfPlanes(graph.Gates, graph.Events, Order));
        bool isWorth = (long)graph.Events * graph.Children.Length * graph.Words >= WorthThreads;
        Threads = isWorth ? (int)Math.Clamp(options.MaxBytes / bytes, 1, Math.Min(MostThreads, options.MaxThreads)) : 1;
    }

    /// <summary>How many threads share the work.</summary>
    public int Threads { get; }

    private int Order => _pairs is null ? 2 : 3;

    /// <summary>The sets, one after the other; null where time or memory ran out.</summary>
    public int[]? Run(CancellationToken cancellation)
    {
        if (Threads == 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation }, _ => Work());
        }

        return _isOver ? null : Flatten();
    }

    private void Work()
    {
        PlaneScanner? scanner = null; // a thread that comes late may find nothing left to do
        var found = new List<int>();
        for (int first = TakeNext(); first < _graph.Events; first = TakeNext())
        {
            scanner ??= new PlaneScanner(_graph);
            scanner.Push(first);
            found.Clear();
            if (_pairs is null)
            {
                AddSets(scanner.Top, first, first, found);
            }
            else
            {
                AddTriples(scanner, first, found);
            }

            scanner.Pop();
            _found[first] = [.. found];
            if (Interlocked.Add(ref _count, found.Count) > _mostFound)
            {
                Volatile.Write(ref _isOver, true);
            }
        }
    }

    private int TakeNext() => IsOver() ? _graph.Events : Interlocked.Increment(ref _next) - 1;

    private bool IsOver()
    {
        lock (_budget)
        {
            _isOver |= !_budget.HasTime();
            return _isOver;
        }
    }

    private void AddTriples(PlaneScanner scanner, int first, List<int> found)
    {
        for (int second = first + 1; second < _graph.Events && !IsOver(); second++)
        {
            if (!BitPlanes.Has(PairsOf(first), second))
            {
                scanner.Push(second);
                AddSets(scanner.Top, first, second, found);
                scanner.Pop();
            }
        }
    }

    // The sets of what has happened, the second event the last of it, with one of the events after that.
    private void AddSets(ReadOnlySpan<ulong> top, int first, int second, List<int> found)
    {
        for (int word = second >> 6; word < top.Length; word++)
        {
            ulong bits = top[word] & (word == second >> 6 ? ulong.MaxValue << (second & 63) << 1 : ulong.MaxValue);
            bits &= _pairs is null ? ulong.MaxValue : ~(PairsOf(first)[word] | PairsOf(second)[word]);
            for (; bits != 0; bits &= bits - 1)
            {
                if (_pairs is not null)
                {
                    found.Add(second);
                }

                found.Add((word << 6) | BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    private int[] Flatten()
    {
        int others = Order - 1;
        int[] sets = new int[_count / others * Order];
        int filled = 0;
        for (int first = 0; first < _found.Length; first++)
        {
            int[] found = _found[first]!;
            for (int i = 0; i < found.Length; i++)
            {
                if (i % others == 0)
                {
                    sets[filled++] = _graph.EventNumbers[first];
                }

                sets[filled++] = _graph.EventNumbers[found[i]];
            }
        }

        return sets;
    }

    private ReadOnlySpan<ulong> PairsOf(int happening) => _pairs.AsSpan(happening * _graph.Words, _graph.Words);

    private static ulong[] Planes(ScanGraph graph, int[] pairs)
    {
        int[] numbers = new int[graph.EventNumbers[^1] + 1];
        for (int i = 0; i < graph.Events; i++)
        {
            numbers[graph.EventNumbers[i]] = i;
        }

        ulong[] planes = new ulong[graph.Events * graph.Words];
        for (int i = 0; i < pairs.Length; i += 2)
        {
            (int first, int second) = (numbers[pairs[i]], numbers[pairs[i + 1]]);
            BitPlanes.Set(planes.AsSpan(first * graph.Words, graph.Words), second);
            BitPlanes.Set(planes.AsSpan(second * graph.Words, graph.Words), first);
        }

        return planes;
    }
}
