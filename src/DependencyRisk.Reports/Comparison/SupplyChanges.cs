using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What differs between the uses and the sources of a component on both sides.</summary>
internal static class SupplyChanges
{
    /// <summary>Uses are the same by component and phase, else by component.</summary>
    /// <param name="changes">Takes what differs.</param>
    /// <param name="touched">Takes the components whose use differs.</param>
    /// <param name="source">The source that uses them, or null for the component itself.</param>
    /// <param name="before">The uses before.</param>
    /// <param name="after">The uses after.</param>
    public static void OfUses(FieldChanges changes, ISet<string> touched, ChangedPart? source, ImmutableArray<Use> before, ImmutableArray<Use> after)
    {
        if (before.AsSpan().SequenceEqual(after.AsSpan()))
        {
            return;
        }

        var matching = new Matching<Use>(before, after, Compare);
        matching.Pair(static (left, right) => string.CompareOrdinal(left.Component, right.Component) is var order and not 0 ? order : left.Phase.CompareTo(right.Phase));
        matching.Pair(static (left, right) => string.CompareOrdinal(left.Component, right.Component));
        foreach ((Use? old, Use? now) in matching.All)
        {
            if (old == now)
            {
                continue;
            }

            string id = (now ?? old)!.Value.Component;
            touched.Add(id);
            var part = ChangedPart.OfUse(source, id);
            bool isOne = old is null || now is null;
            changes.Add(BillField.Use, part, old?.Component, now?.Component);
            changes.Add(BillField.Quantity, part, Told(old?.Quantity, 1, isOne), Told(now?.Quantity, 1, isOne));
            changes.Add(BillField.Essentiality, part, Told(old?.Essentiality, 1, isOne), Told(now?.Essentiality, 1, isOne));
            changes.Add(BillField.Phase, part, isOne && old?.Phase is Phase.Build ? null : old?.Phase, isOne && now?.Phase is Phase.Build ? null : now?.Phase);
        }
    }

    /// <summary>
    /// Sources are the same by supplier and origin, of several those that recover and are ready alike first, else by supplier; where a
    /// supplier becomes known, or is no more, by origin; where neither was known, by share. Sources of no named supplier and of different
    /// countries are different ones.
    /// </summary>
    /// <param name="changes">Takes what differs.</param>
    /// <param name="touched">Takes the components whose use by a source differs.</param>
    /// <param name="before">The sources before.</param>
    /// <param name="after">The sources after.</param>
    public static void OfSources(FieldChanges changes, ISet<string> touched, ImmutableArray<Source> before, ImmutableArray<Source> after)
    {
        if (before.AsSpan().SequenceEqual(after.AsSpan()))
        {
            return;
        }

        var matching = new Matching<Source>(before.Select(Sorted), after.Select(Sorted), Compare);
        matching.Pair(static (left, right) => ComparePlaces(left, right) is var order and not 0 ? order : CompareTimes(left, right));
        matching.Pair(ComparePlaces);
        matching.Pair(CompareSuppliers, IsNamed, IsNamed);
        matching.Pair(CompareOrigins, IsPlaceAlone, IsNamed);
        matching.Pair(CompareOrigins, IsNamed, IsPlaceAlone);
        matching.Pair(CompareShares, IsNowhere, after: null);
        matching.Pair(CompareShares, before: null, IsNowhere);
        (Source? Old, Source? Now)[] changed = [.. matching.All.Where(pair => pair is not ({ } old, { } now) || Compare(old, now) != 0)];
        Array.Sort(changed, ComparePairs);
        foreach (var alike in changed.GroupBy(pair => PartOf(pair).Text, StringComparer.Ordinal))
        {
            bool isOne = !alike.Skip(1).Any();
            foreach ((int i, (Source? Old, Source? Now) pair) in alike.Index())
            {
                Add(changes, touched, isOne ? PartOf(pair) : PartOf(pair).Numbered(i + 1), pair.Old, pair.Now);
            }
        }
    }

    private static void Add(FieldChanges changes, ISet<string> touched, ChangedPart part, Source? old, Source? now)
    {
        (Source was, Source its) = (old ?? default, now ?? default);
        bool isOne = old is null || now is null;
        if (!isOne)
        {
            changes.Add(BillField.Supplier, part, was.Supplier, its.Supplier);
            changes.Add(BillField.Origin, part, was.Origin, its.Origin);
        }

        changes.Add(BillField.Source, part, old is null ? null : part.Text, now is null ? null : part.Text);
        changes.Add(BillField.Share, part, was.Share, its.Share);
        changes.Add(BillField.Capacity, part, was.Capacity, its.Capacity);
        changes.Add(BillField.ReadyAfterMonths, part, Told(was.ReadyAfterMonths, 0, isOne), Told(its.ReadyAfterMonths, 0, isOne));
        changes.Add(BillField.RecoveryMonths, part, was.RecoveryMonths, its.RecoveryMonths);
        OfUses(changes, touched, part, was.Uses, its.Uses);
    }

    private static ChangedPart PartOf((Source? Old, Source? Now) pair) => ChangedPart.OfSource(pair.Old ?? pair.Now!.Value, pair.Now ?? pair.Old!.Value);

    // Of what came or went, what is as usual need not be told.
    private static double? Told(double? value, double usual, bool isOne) => isOne && value.Equals(usual) ? null : value;

    private static bool IsNamed(Source source) => source.Supplier is not null;

    private static bool IsPlaceAlone(Source source) => source.Supplier is null && source.Origin.IsKnown;

    private static bool IsNowhere(Source source) => source.Supplier is null && !source.Origin.IsKnown;

    private static Source Sorted(Source source) => source.Uses.Length > 1 ? source with { Uses = source.Uses.Sort(Compare) } : source;

    private static int CompareSuppliers(Source left, Source right) => string.CompareOrdinal(left.Supplier, right.Supplier);

    private static int CompareOrigins(Source left, Source right) => left.Origin.CompareTo(right.Origin);

    private static int ComparePlaces(Source left, Source right) => CompareSuppliers(left, right) is var order and not 0 ? order : CompareOrigins(left, right);

    private static int CompareTimes(Source left, Source right) =>
        left.ReadyAfterMonths.CompareTo(right.ReadyAfterMonths) is var order and not 0 ? order : Nullable.Compare(left.RecoveryMonths, right.RecoveryMonths);

    // The same whichever is the earlier.
    private static int ComparePairs((Source? Old, Source? Now) left, (Source? Old, Source? Now) right)
    {
        ((Source low, Source high), (Source lowRight, Source highRight)) = (Sorted(left), Sorted(right));
        return Compare(low, lowRight) is var order and not 0 ? order : Compare(high, highRight);
    }

    private static (Source Low, Source High) Sorted((Source? Old, Source? Now) pair)
    {
        (Source old, Source now) = (pair.Old ?? pair.Now!.Value, pair.Now ?? pair.Old!.Value);
        return Compare(old, now) <= 0 ? (old, now) : (now, old);
    }

    private static int CompareShares(Source left, Source right) => Nullable.Compare(left.Share, right.Share);

    private static int Compare(Use left, Use right)
    {
        int order = string.CompareOrdinal(left.Component, right.Component);
        order = order != 0 ? order : left.Phase.CompareTo(right.Phase);
        order = order != 0 ? order : left.Quantity.CompareTo(right.Quantity);
        return order != 0 ? order : left.Essentiality.CompareTo(right.Essentiality);
    }

    private static int Compare(Source left, Source right)
    {
        int order = ComparePlaces(left, right);
        order = order != 0 ? order : CompareShares(left, right);
        order = order != 0 ? order : Nullable.Compare(left.Capacity, right.Capacity);
        order = order != 0 ? order : CompareTimes(left, right);
        order = order != 0 ? order : left.Uses.Length.CompareTo(right.Uses.Length);
        for (int i = 0; order == 0 && i < left.Uses.Length; i++)
        {
            order = Compare(left.Uses[i], right.Uses[i]);
        }

        return order;
    }
}
