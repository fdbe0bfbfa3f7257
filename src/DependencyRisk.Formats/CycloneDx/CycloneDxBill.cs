using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Makes a bill of what was read of a document.</summary>
internal sealed class CycloneDxBill(CycloneDxDocument document, CycloneDxInput input)
{
    /// <summary>Makes it.</summary>
    /// <returns>The bill, or null where there are errors.</returns>
    public Bill? Make()
    {
        SortByPosition();
        new CycloneDxLinks(document, input).Find();
        Quantities();
        input.TellLeftOut();
        var properties = new CycloneDxOwnBill(document, input);
        bool hasOwn = document.Metadata.OwnValues is not null || document.Nodes.Exists(node => node.OwnValues is not null);
        Bill? own = hasOwn ? properties.Read() : null;
        if (hasOwn && own is null)
        {
            return null;
        }

        var suppliers = new CycloneDxSuppliers(own?.Suppliers ?? [], input);
        var standard = new CycloneDxStandardPart(suppliers);
        var comparison = new CycloneDxComparison(input, suppliers);
        Component[] components = [.. document.Nodes.Select(node => node.IsOwn ? comparison.Update(own!.Components[node.Index], node) : standard.Complete(own?.Components[node.Index] ?? new Component(node.Id), node))];
        comparison.UpdateQuantities(components, document.Nodes);
        var builder = new BillBuilder
        {
            Id = own is { Id.Length: > 0 } ? own.Id : hasOwn ? string.Empty : document.Product!.Id,
            Name = hasOwn ? own!.Name : document.Product!.Name,
            Home = own?.Home ?? Country.Unknown,
            Basis = own?.Basis ?? BillBasis.Actual,
            AsOf = document.AsOf,
        };
        builder.AddProducts(own?.Products ?? [document.Product!.Id]).AddSuppliers(suppliers.All).AddComponents(components);
        builder.TryBuild(input.Problems, out Bill? bill, properties.Place);
        return bill;
    }

    // What this library wrote in another order than the bill's is put back into it; what others added comes after it.
    private void SortByPosition()
    {
        if (document.Nodes.Exists(node => node.Position is not null))
        {
            CycloneDxNode[] sorted = [.. document.Nodes.OrderBy(node => node.Position ?? int.MaxValue)];
            document.Nodes.Clear();
            document.Nodes.AddRange(sorted);
        }
    }

    // How many are needed is said of the part, not of its use, and of most parts not at all.
    private void Quantities()
    {
        CycloneDxNode[] others = [.. document.Nodes.Where(node => !node.IsOwn && node != document.Product && !node.IsSoftware && !node.IsService)];
        Tell("missing-quantity", others.Where(node => node.Quantity is null), "without a quantity", $"1 is taken for each; give '{CycloneDxWords.Quantity}'");
        Tell("shared-quantity", others.Where(node => node is { Holder: null, UserCount: > 1, Quantity: not (null or 1) }), "with one quantity and several users", "it is taken for each of them");
    }

    private void Tell(string code, IEnumerable<CycloneDxNode> nodes, string what, string mend)
    {
        CycloneDxNode[] all = [.. nodes];
        if (all.Length > 0)
        {
            input.Warn(code, all[0], string.Empty, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{all.Length} components {what}, the first of them here: {mend}. It matters to values, not to exposure."));
        }
    }
}
