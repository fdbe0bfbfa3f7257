using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>
/// Looks where a document that this library wrote was changed elsewhere, and its members no longer agree with its properties. Others
/// change the members, so they count, and nothing that either of them needs is lost.
/// </summary>
internal sealed class CycloneDxComparison(CycloneDxInput input, CycloneDxSuppliers suppliers)
{
    private const string Both = "Change both to be rid of this warning.";

    /// <summary>A component that this library wrote, with what was changed.</summary>
    public Component Update(Component component, CycloneDxNode node)
    {
        component = UpdateName(component, node);
        component = UpdateKind(component, node);
        component = UpdateSupplier(component, node);
        component = UpdateCompleteness(component, node);
        return UpdateUses(component, node);
    }

    /// <summary>The quantities of components that just one other uses.</summary>
    public void UpdateQuantities(Component[] components, List<CycloneDxNode> nodes)
    {
        Dictionary<string, (int User, Use Use, int Count)> uses = new(StringComparer.Ordinal);
        for (int i = 0; i < components.Length; i++)
        {
            foreach (Use use in UsesOf(components[i]))
            {
                uses[use.Component] = (i, use, uses.GetValueOrDefault(use.Component).Count + 1);
            }
        }

        var changed = new Dictionary<string, double>(StringComparer.Ordinal);
        var users = new SortedSet<int>();
        foreach (CycloneDxNode node in nodes.Where(node => node is { IsOwn: true, Quantity: not null }))
        {
            if (uses.GetValueOrDefault(node.Id) is { Count: 1, User: var user, Use: var use } && nodes[user].IsOwn && !use.Quantity.Equals(node.Quantity!.Value))
            {
                Changed(node, string.Empty, $"The quantity is {Text(node.Quantity.Value)} in '{CycloneDxWords.Quantity}' and {Text(use.Quantity)} in '{CycloneDxWords.Own}uses' of '{CycloneDxInput.Shorten(nodes[user].Id)}'; the first counts.");
                changed.Add(node.Id, node.Quantity.Value);
                users.Add(user);
            }
        }

        foreach (int user in users)
        {
            components[user] = UpdateQuantities(components[user], changed);
        }
    }

    private static Component UpdateQuantities(Component user, Dictionary<string, double> changed)
    {
        return user with { Uses = Update(user.Uses), Sources = [.. user.Sources.Select(source => source with { Uses = Update(source.Uses) })] };

        ImmutableArray<Use> Update(ImmutableArray<Use> uses) =>
            [.. uses.Select(use => changed.TryGetValue(use.Component, out double quantity) ? use with { Quantity = quantity } : use)];
    }

    private static IEnumerable<Use> UsesOf(Component component) => component.Uses.Concat(component.Sources.SelectMany(source => source.Uses));

    private static string Text(double quantity) => quantity.ToString("R", CultureInfo.InvariantCulture);

    private Component UpdateName(Component component, CycloneDxNode node)
    {
        string written = CycloneDxWords.NameOf(component.Name, component.Id);
        if (node.Name is not { } name)
        {
            return component;
        }

        // The name of the property is there only where the member could not say it all.
        if (component.Name.IsEmpty && node.OwnValues!.TrueForAll(value => !string.Equals(value.Key, "name", StringComparison.Ordinal)))
        {
            return component with { Name = name };
        }

        if (string.Equals(name, written, StringComparison.Ordinal))
        {
            return component;
        }

        Changed(node, ".name", $"The name is '{CycloneDxInput.Shorten(name)}' here and '{CycloneDxInput.Shorten(written)}' in '{CycloneDxWords.Own}name'; the first counts.");
        return component with { Name = component.Name with { English = name } };
    }

    private Component UpdateKind(Component component, CycloneDxNode node)
    {
        if (node.IsSoftware == (component.Kind == ComponentKind.Software))
        {
            return component;
        }

        Changed(node, ".type", $"The type does not go with '{CycloneDxWords.Kind}'; the type counts.");
        return component with { Kind = node.IsSoftware ? ComponentKind.Software : component.Uses.IsEmpty ? ComponentKind.Part : ComponentKind.Assembly };
    }

    private Component UpdateSupplier(Component component, CycloneDxNode node)
    {
        if (node.Maker is not { } maker)
        {
            return component;
        }

        int main = CycloneDxWords.MainSourceOf(component);
        Supplier? written = main < 0 ? null : suppliers.Find(component.Sources[main].Supplier!);
        if (written is not null && string.Equals(CycloneDxWords.NameOf(written.Name, written.Id), maker.Name, StringComparison.Ordinal))
        {
            if (maker.Headquarters is { IsKnown: true } headquarters)
            {
                suppliers.Move(written.Id, headquarters, node);
            }

            return component;
        }

        string known = written is null ? "nobody" : $"'{CycloneDxInput.Shorten(written.Id)}'";
        string lost = main < 0 ? string.Empty : ", with the share of the other, but neither its origin nor its capacity nor its recovery, which are now unknown";
        Changed(node, ".supplier", $"'{CycloneDxInput.Shorten(maker.Name)}' supplies this here and {known} does in '{CycloneDxWords.Source}'; the first counts{lost}.");
        string id = suppliers.IdOf(maker, node);
        return component with { Sources = main < 0 ? component.Sources.Add(new Source { Supplier = id }) : component.Sources.SetItem(main, InPlaceOf(component.Sources[main], id)) };
    }

    // Where another firm makes it, and how fast, is its own; what goes into the part stays.
    private static Source InPlaceOf(Source other, string supplier) => new() { Supplier = supplier, Share = other.Share, Uses = other.Uses };

    private Component UpdateCompleteness(Component component, CycloneDxNode node)
    {
        if (node.Aggregate is not { } aggregate || string.Equals(aggregate, CycloneDxWords.AggregateOf(component, input.Version), StringComparison.Ordinal))
        {
            return component;
        }

        Changed(node, string.Empty, $"This is said to be '{aggregate}' in 'compositions', which '{CycloneDxWords.Own}evidence' does not say; the composition counts.");
        return component with
        {
            Evidence = [.. component.Evidence.Where(evidence => !string.Equals(evidence.Field, CycloneDxWords.UsesField, StringComparison.Ordinal)), CycloneDxWords.EvidenceOf(aggregate)],
        };
    }

    private Component UpdateUses(Component component, CycloneDxNode node)
    {
        HashSet<string> written = new(UsesOf(component).Select(use => use.Component), StringComparer.Ordinal);
        Use[] added = [.. node.Needs.Where(needed => !written.Remove(needed.Id)).Select(needed => CycloneDxStandardPart.UseOf(node, needed))];
        foreach (Use use in added)
        {
            Changed(node, string.Empty, $"This needs '{CycloneDxInput.Shorten(use.Component)}' by what stands within it or in 'dependencies', but not in '{CycloneDxWords.Own}uses'; it is added.");
        }

        foreach (string id in written)
        {
            Changed(node, string.Empty, $"This needs '{CycloneDxInput.Shorten(id)}' in '{CycloneDxWords.Own}uses' or '{CycloneDxWords.Source}', but not by what stands within it or in 'dependencies'; it is kept.");
        }

        return added.Length == 0 ? component : component with { Uses = component.Uses.AddRange(added) };
    }

    private void Changed(CycloneDxNode node, string member, string message) => input.Warn("changed", node, member, $"{message} {Both}");
}
