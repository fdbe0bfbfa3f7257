using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>Collects the parts of a bill and checks them all when it is built.</summary>
/// <remarks>Not safe for use by many threads at once.</remarks>
public sealed class BillBuilder
{
    private readonly List<string> _products = [];
    private readonly List<Supplier> _suppliers = [];
    private readonly List<Component> _components = [];

    /// <summary>The bill's id; may stay empty.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The bill's name; may stay empty.</summary>
    public LocalizedText Name { get; set; }

    /// <summary>The country whose exposure is asked; unknown by default, and then each analysis has to name it.</summary>
    public Country Home { get; set; }

    /// <summary>The day for which the bill holds, or null.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>Whether the bill describes one maker's sourcing (default) or the world market.</summary>
    public BillBasis Basis { get; set; }

    /// <summary>Adds products by the ids of their components.</summary>
    /// <param name="ids">The ids; the components may be added later.</param>
    /// <returns>This builder.</returns>
    public BillBuilder AddProducts(params IEnumerable<string> ids) => AddAll(_products, ids);

    /// <summary>Adds suppliers.</summary>
    /// <param name="suppliers">The suppliers.</param>
    /// <returns>This builder.</returns>
    public BillBuilder AddSuppliers(params IEnumerable<Supplier> suppliers) => AddAll(_suppliers, suppliers);

    /// <summary>Adds components.</summary>
    /// <param name="components">The components, in any order.</param>
    /// <returns>This builder.</returns>
    public BillBuilder AddComponents(params IEnumerable<Component> components) => AddAll(_components, components);

    /// <summary>Checks everything and makes the bill.</summary>
    /// <returns>The bill.</returns>
    /// <exception cref="BillException">Something is wrong; the exception holds every problem.</exception>
    public Bill Build() => BillValidator.Build(ToDraft(), new ProblemList());

    /// <summary>Checks everything and makes the bill, for whoever reads bills from a format of their own.</summary>
    /// <param name="problems">The problems found so far, to which those of the bill are added. An error among them keeps the bill from being made.</param>
    /// <param name="bill">The bill, its <see cref="Bill.Warnings"/> being all of <paramref name="problems"/>; null where there are errors.</param>
    /// <param name="place">Turns a problem with a place in the bill (a JSON path) into one with a place in that format; null to leave it.</param>
    /// <returns>Whether there is a bill.</returns>
    public bool TryBuild(ProblemList problems, [NotNullWhen(true)] out Bill? bill, Func<BillProblem, BillProblem>? place = null)
    {
        ArgumentNullException.ThrowIfNull(problems);
        BillDraft draft = ToDraft();
        problems.Place = place;
        BillIndex? index = BillValidator.Check(draft, problems);
        problems.Place = null;
        bill = index is null ? null : new Bill(draft, index, problems.ToImmutable());
        return bill is not null;
    }

    /// <summary>Says everything that is wrong or looks wrong, without making a bill.</summary>
    /// <returns>All problems; empty where there are none.</returns>
    public ImmutableArray<BillProblem> Validate()
    {
        var problems = new ProblemList();
        BillValidator.Check(ToDraft(), problems);
        return problems.ToImmutable();
    }

    private BillDraft ToDraft() => new()
    {
        Id = Id,
        Name = Name,
        Home = Home,
        AsOf = AsOf,
        Basis = Basis,
        Products = [.. _products],
        Suppliers = [.. _suppliers],
        Components = [.. _components],
    };

    private BillBuilder AddAll<T>(List<T> list, IEnumerable<T> items, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(items))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        if (items.TryGetNonEnumeratedCount(out int count))
        {
            list.EnsureCapacity(list.Count + count);
        }

        foreach (T item in items)
        {
            ArgumentNullException.ThrowIfNull(item, name);
            list.Add(item);
        }

        return this;
    }
}
