using System.Collections.Immutable;

namespace DependencyRisk.Tests.Laws;

/// <summary>A bill in which each use of a component has a component of its own; remembers which came from which.</summary>
internal sealed class TreeExpansion
{
    private readonly Bill _bill;
    private readonly List<Component> _components = [];
    private readonly Dictionary<string, List<string>> _copies = [];
    private readonly int _most;

    private TreeExpansion(Bill bill, int most) => (_bill, _most) = (bill, most);

    /// <summary>The expansion, or null where it would be larger than is worth it.</summary>
    public static (Bill Tree, Func<Cut, IEnumerable<Cut>> Translate)? Of(Bill bill, int most)
    {
        var tree = new TreeExpansion(bill, most);
        foreach (string product in bill.Products)
        {
            tree.Copy(product, product);
        }

        return tree._components.Count > most ? null : (Rewriting.Rebuild(bill, tree._components), tree.Translate);
    }

    // Whoever knocks a component out knocks out all that it became.
    private IEnumerable<Cut> Translate(Cut cut) => cut.Actor.Kind != ActorKind.Component
        ? [cut]
        : _copies.GetValueOrDefault(cut.Actor.Id, []).Select(copy =>
            new Cut(Actor.OfComponent(copy)) { Severity = cut.Severity, FromMonths = cut.FromMonths, ForMonths = cut.ForMonths });

    private void Copy(string id, string copy)
    {
        if (_components.Count > _most)
        {
            return;
        }

        Component component = _bill.Find(id)!;
        int next = 0;
        ImmutableArray<Use> Own(ImmutableArray<Use> uses) => [.. uses.Select(use =>
        {
            string child = $"{copy}/{next++}";
            Copy(use.Component, child);
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
