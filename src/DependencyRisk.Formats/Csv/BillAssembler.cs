using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>Makes a bill of what the tables say, and knows for each component, source and use the row it comes from.</summary>
internal sealed class BillAssembler(BillTables tables, TableContext context)
{
    private UseLists _uses = null!;
    private SourceLists _sources = null!;
    private int[] _order = [];

    public bool TryBuild([NotNullWhen(true)] out Bill? bill)
    {
        tables.Parts.SettleIds();
        _uses = new UseLists(tables, context);
        _sources = new SourceLists(tables, context, _uses);
        _order = Order();
        var builder = new BillBuilder
        {
            Id = tables.Id ?? string.Empty,
            Name = tables.Name,
            Home = tables.Home,
            AsOf = tables.AsOf,
            Basis = tables.Basis,
        };
        builder.AddSuppliers(Suppliers());
        builder.AddComponents(Components());
        builder.AddProducts(Products());
        return builder.TryBuild(context.Problems, out bill, new RowPlaces(tables, _order, _uses, _sources).Place);
    }

    // A product that the tables leave unsaid was added last, and comes first.
    private int[] Order()
    {
        int count = tables.Parts.Count;
        return tables.AddedProduct < 0
            ? [.. Enumerable.Range(0, count)]
            : [tables.AddedProduct, .. Enumerable.Range(0, count).Where(part => part != tables.AddedProduct)];
    }

    private IEnumerable<Supplier> Suppliers()
    {
        for (int i = 0; i < tables.Suppliers.Count; i++)
        {
            SupplierRow row = tables.Suppliers[i];
            yield return new Supplier(row.Id)
            {
                Name = row.Name,
                Headquarters = row.Headquarters,
                Owner = row.Owner,
                Parent = row.Parent is { } parent ? ParentOf(row, parent) : null,
            };
        }
    }

    // In a table of our own the text is the id; to look it up would take it for a cell that is yet to be unescaped.
    private string? ParentOf(in SupplierRow row, string parent)
    {
        int found = context.IsVerbatim ? -1 : tables.Suppliers.Find(parent);
        if (found < 0 && !context.IsVerbatim)
        {
            context.Problems.Add(new BillProblem(ProblemSeverity.Warning, "unknown-supplier", "parent", $"The parent '{TableCursor.Show(parent)}' has no row of its own, and is left out; add it, or correct the name.", row.Line, 1) { File = tables.Files[row.File].Name });
            return null;
        }

        return found < 0 ? parent : tables.Suppliers[found].Id;
    }

    private Component[] Components()
    {
        var components = new Component[_order.Length];
        int next = 0;
        ILookup<int, FieldEvidence> evidence = tables.Evidence.ToLookup(pair => pair.Part, pair => pair.Evidence);
        bool hasEvidence = evidence.Count > 0;
        foreach (int part in _order)
        {
            PartRow row = tables.Parts[part];
            ImmutableArray<Use> uses = _uses.Of(part);
            components[next++] = new Component(row.Id!)
            {
                Name = row.Name,
                Kind = row.Kind ?? (context.IsVerbatim || !uses.IsEmpty ? ComponentKind.Assembly : ComponentKind.Part),
                Hs = row.Hs,
                UnitValue = double.IsNaN(row.UnitValue) ? null : row.UnitValue,
                Uses = uses,
                Sources = _sources.Of(part),
                StockMonths = double.IsNaN(row.StockMonths) ? 0 : row.StockMonths,
                Substitution = row.Substitution,
                Evidence = hasEvidence && evidence.Contains(part) ? [.. evidence[part]] : [],
            };
        }

        return components;
    }

    private IEnumerable<string> Products() =>
        tables.Products.Count > 0 ? tables.Products.Select(IdOf) : new Roots(tables).Products(_order).Select(part => tables.Parts[part].Id!);

    private string IdOf(string product) => tables.Parts.Find(product) is >= 0 and int part ? tables.Parts[part].Id! : product;
}
