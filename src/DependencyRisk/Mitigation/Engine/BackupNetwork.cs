namespace DependencyRisk;

/// <summary>A network in which every component that is not made in house has one source more: a backup at home.</summary>
internal static class BackupNetwork
{
    /// <summary>Adds the backups, each behind the sources of its component.</summary>
    /// <returns>The network, and for each of its sources which one it was, -1 for a backup.</returns>
    public static (Network Network, int[] Given) Of(Network network, MitigationMeasure measure)
    {
        int added = network.Nodes.Count(node => node.Kind == NodeKind.Sourced);
        var sources = new List<SourceRow>(network.Sources.Length + added);
        var given = new List<int>(sources.Capacity);
        var responses = new List<double>(network.ResponseTimes.Length + added);
        var nodes = (NodeRow[])network.Nodes.Clone();
        for (int node = 0; node < nodes.Length; node++)
        {
            ref NodeRow row = ref nodes[node];
            (int first, int last) = (row.SourceStart, row.SourceEnd);
            row.SourceStart = sources.Count;
            sources.AddRange(network.Sources.AsSpan(first..last));
            given.AddRange(Enumerable.Range(first, last - first));
            ReadOnlySpan<double> times = network.ResponseTimes.AsSpan(row.ResponseStart..row.ResponseEnd);
            row.ResponseStart = responses.Count;
            responses.AddRange(times);
            if (row.Kind == NodeKind.Sourced)
            {
                sources.Add(Backup(node, measure));
                given.Add(-1);
                row.HasSpare = true;
                AddResponse(responses, row.ResponseStart, measure.ReadyAfterMonths);
            }

            (row.SourceEnd, row.ResponseEnd) = (sources.Count, responses.Count);
        }

        return (network.With(network.Bill, nodes, [.. sources], [.. responses]), [.. given]);
    }

    private static SourceRow Backup(int node, MitigationMeasure measure) => new()
    {
        Node = node,
        Share = 0,
        Spare = measure.Capacity,
        ReadyAfterMonths = measure.ReadyAfterMonths,
        RecoveryMonths = double.PositiveInfinity,
        Supplier = -1,
        Slot = -1,
    };

    private static void AddResponse(List<double> responses, int first, double time)
    {
        int place = responses.BinarySearch(first, responses.Count - first, time, comparer: null);
        if (time > 0 && place < 0)
        {
            responses.Insert(~place, time);
        }
    }
}
