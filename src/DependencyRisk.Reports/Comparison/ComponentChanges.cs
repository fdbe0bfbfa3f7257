namespace DependencyRisk;

/// <summary>What differs between a component before and after.</summary>
internal static class ComponentChanges
{
    /// <summary>All fields that differ, whatever the order of the lists.</summary>
    /// <param name="before">The component before.</param>
    /// <param name="after">The component after.</param>
    /// <param name="touched">Takes the components whose use differs.</param>
    public static FieldChanges Of(Component before, Component after, ISet<string> touched)
    {
        var changes = new FieldChanges();
        if (ReferenceEquals(before, after))
        {
            return changes;
        }

        changes.Add(BillField.Id, part: null, before.Id, after.Id);
        changes.Add(before.Name, after.Name);
        changes.Add<ComponentKind>(BillField.Kind, part: null, before.Kind, after.Kind);
        changes.Add(BillField.Hs, part: null, before.Hs, after.Hs);
        changes.Add(BillField.UnitValue, part: null, before.UnitValue, after.UnitValue);
        changes.Add(BillField.StockMonths, part: null, before.StockMonths, after.StockMonths);
        SupplyChanges.OfUses(changes, touched, source: null, before.Uses, after.Uses);
        SupplyChanges.OfSources(changes, touched, before.Sources, after.Sources);
        AddSubstitution(changes, before.Substitution, after.Substitution);
        AddEvidence(changes, before, after);
        return changes;
    }

    private static void AddSubstitution(FieldChanges changes, Substitution? before, Substitution? after)
    {
        changes.Add(BillField.SubstitutionFraction, part: null, before?.Fraction, after?.Fraction);
        changes.Add(BillField.SubstitutionAfterMonths, part: null, before?.AfterMonths, after?.AfterMonths);
        changes.Add(BillField.SubstitutionGrowth, part: null, before?.Growth, after?.Growth);
        changes.Add(BillField.SubstitutionBlockedBy, part: null, BarriersOf(before), BarriersOf(after));
    }

    private static string? BarriersOf(Substitution? substitution) =>
        substitution is null or { BlockedBy.IsEmpty: true }
            ? null
            : string.Join(", ", substitution.BlockedBy.Distinct().Order().Select(barrier => FieldChanges.WordOf<SubstitutionBarrier>(barrier)));

    private static void AddEvidence(FieldChanges changes, Component before, Component after)
    {
        if (before.Evidence.AsSpan().SequenceEqual(after.Evidence.AsSpan()))
        {
            return;
        }

        Dictionary<string, FieldEvidence> old = ByField(before), now = ByField(after);
        foreach (string field in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            FieldEvidence? was = old.TryGetValue(field, out FieldEvidence given) ? given : null;
            FieldEvidence? its = now.TryGetValue(field, out given) ? given : null;
            changes.Add(BillField.EvidenceBasis, field, was?.Basis, its?.Basis);
            changes.Add(BillField.EvidenceSource, field, was?.Source, its?.Source);
            changes.Add(BillField.EvidenceAsOf, field, was?.AsOf, its?.AsOf);
        }
    }

    // Of several for one field the first counts, as it does for the component.
    private static Dictionary<string, FieldEvidence> ByField(Component component)
    {
        var evidence = new Dictionary<string, FieldEvidence>(StringComparer.Ordinal);
        foreach (FieldEvidence item in component.Evidence)
        {
            evidence.TryAdd(item.Field, item);
        }

        return evidence;
    }
}
