using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>
/// A bill in which each use of a component has a component of its own; remembers which came from which. Works through a list of
/// what is still to copy, as a bill may be deeper than the stack.
/// </summary>
internal sealed class TreeExpansion
{
    private readonly Bill _bill;
    private readonly List<Component> _components = [];
    private readonly Dictionary<string, List<string>> _copies = [];
    private readonly Queue<(string Id, string Copy)> _open = [];

    private TreeExpansion(Bill bill) => _bill = bill;

    /// <summary>The expansion, or null where it would have more components than is worth it.</summary>
    public static (Bill Tree, Func<Cut, IEnumerable<Cut>> Translate)? Of(Bill bill, int most)
    {
        var tree = new TreeExpansion(bill);
        foreach (string product in bill.Products)
        {
            tree._open.Enqueue((product, product));
        }

        while (tree._components.Count + tree._open.Count <= most && tree._open.TryDequeue(out (string Id, string Copy) next))
        {
            tree.Copy(next.Id, next.Copy);
        }

        return tree._open.Count > 0 ? null : (BillRewriting.Rebuild(bill, tree._components), tree.Translate);
    }

    // Whoever knocks a component out knocks out all that it became.
    private IEnumerable<Cut> Translate(Cut cut) => cut.Actor.Kind != ActorKind.Component
        ? [cut]
        : _copies.GetValueOrDefault(cut.Actor.Id, []).Select(copy =>
            new Cut(Actor.OfComponent(copy)) { Severity = cut.Severity, FromMonths = cut.FromMonths, ForMonths = cut.ForMonths });

    private void Copy(string id, string copy)
    {
        Component component = _bill.Find(id)!;
        int next = 0;
        ImmutableArray<Use> Own(ImmutableArray<Use> uses) => [.. uses.Select(use =>
        {
            // Numbered and not named by its path, which would be as long as the bill is deep.
            string child = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{use.Component}/{_components.Count}.{next++}");
            _open.Enqueue((use.Component, child));
            return use with { Component = child };
        })];
        _components.Add(component with
        {
            Id = copy,
            Uses = Own(component.Uses),
            Sources = [.. component.Sources.Select(source => source with { Uses = Own(source.Uses) })],
        });
        if (!_copies.TryGetValue(id, out List<string>? copies))
        {
            _copies[id] = copies = [];
        }

        copies.Add(copy);
    }
}
