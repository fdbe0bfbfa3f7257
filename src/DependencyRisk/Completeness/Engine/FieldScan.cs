using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Counts the components of a network in which each field is filled.</summary>
internal static class FieldScan
{
    private enum Filled
    {
        NotApplicable,
        No,
        Partly,
        Yes,
    }

    /// <summary>The fields in order; the own values of the components are null where there are none.</summary>
    public static ImmutableArray<FieldCompleteness> Of(Network network, Dictionary<string, double>? ownValues)
    {
        // By id, so that values are added up in one order.
        int[] nodes = [.. Enumerable.Range(0, network.Nodes.Length).Where(node => network.Nodes[node].IsSupplying).OrderBy(network.IdOf, StringComparer.Ordinal)];
        CompletenessField[] fields = Enum.GetValues<CompletenessField>();
        return [.. fields.Select(field => Of(network, nodes, field, ownValues))];
    }

    private static FieldCompleteness Of(Network network, int[] nodes, CompletenessField field, Dictionary<string, double>? ownValues)
    {
        (int complete, int partial, int applicable) = (0, 0, 0);
        (double value, double of) = (0, 0);
        foreach (int node in nodes)
        {
            Component component = network.Bill.Components[network.Nodes[node].Component];
            Filled filled = In(network, node, component, field);
            double own = ownValues?.GetValueOrDefault(component.Id) ?? 0;
            complete += filled == Filled.Yes ? 1 : 0;
            partial += filled == Filled.Partly ? 1 : 0;
            applicable += filled != Filled.NotApplicable ? 1 : 0;
            value += filled == Filled.Yes ? own : 0;
            of += filled != Filled.NotApplicable ? own : 0;
        }

        return new FieldCompleteness(field, complete, partial, applicable, of > 0 ? value / of : null);
    }

    private static Filled In(Network network, int node, Component component, CompletenessField field) => field switch
    {
        CompletenessField.Sourcing => Given(!component.Sources.IsEmpty || !component.Uses.IsEmpty),
        CompletenessField.UnitValue => Given(component.UnitValue is not null),
        CompletenessField.Stock => Given(component.StockMonths > 0),
        _ when network.Nodes[node].Kind == NodeKind.InHouse => Filled.NotApplicable,
        CompletenessField.Substitution => Given(component.Substitution is not null),
        CompletenessField.Evidence => Given(component.EvidenceOf("sources") is { Basis: not EvidenceBasis.Estimate }),
        CompletenessField.Shares => network.Nodes[node].Unallocated <= 0 ? Filled.Yes : component.Sources.Any(source => source.Share > 0) ? Filled.Partly : Filled.No,
        _ => OfSources(network, network.Nodes[node], field),
    };

    private static Filled OfSources(Network network, in NodeRow row, CompletenessField field)
    {
        int given = 0;
        foreach (ref readonly SourceRow source in network.Sources.AsSpan(row.SourceStart..row.SourceEnd))
        {
            Supplier? supplier = source.Supplier < 0 ? null : network.Bill.Suppliers[source.Supplier];
            bool isGiven = field switch
            {
                CompletenessField.Supplier => supplier is not null,
                CompletenessField.Origin => source.Origin.IsKnown,
                CompletenessField.Headquarters => supplier?.Headquarters.IsKnown ?? false,
                CompletenessField.Owner => supplier?.Owner.IsKnown ?? false,
                _ => double.IsFinite(source.RecoveryMonths),
            };
            given += isGiven ? 1 : 0;
        }

        return given == 0 ? Filled.No : given == row.SourceEnd - row.SourceStart ? Filled.Yes : Filled.Partly;
    }

    private static Filled Given(bool isGiven) => isGiven ? Filled.Yes : Filled.No;
}
