namespace DependencyRisk;

/// <summary>
/// The one order in which a component's sources are added up, whatever their order in a file. Numbers come first, since
/// comparing them is cheap; ids decide only between sources that are alike.
/// </summary>
internal static class CanonicalOrder
{
    /// <summary>Puts positions of sources in order.</summary>
    public static void Sort(ReadOnlySpan<Source> sources, Span<int> positions)
    {
        // Few sources a component, as a rule in order or nearly: an insertion sort; long lists are left to the library.
        if (positions.Length > 32)
        {
            Source[] copy = sources.ToArray();
            positions.Sort((left, right) => Compare(copy[left], copy[right]));
            return;
        }

        for (int i = 1; i < positions.Length; i++)
        {
            int moving = positions[i];
            int place = i;
            while (place > 0 && Compare(sources[positions[place - 1]], sources[moving]) > 0)
            {
                positions[place] = positions[place - 1];
                place--;
            }

            positions[place] = moving;
        }
    }

    private static int Compare(in Source left, in Source right)
    {
        int order = left.Origin.CompareTo(right.Origin);
        order = order != 0 ? order : left.ShareOrAbsent.OrElse(-1).CompareTo(right.ShareOrAbsent.OrElse(-1));
        order = order != 0 ? order : left.CapacityOrAbsent.OrElse(-1).CompareTo(right.CapacityOrAbsent.OrElse(-1));
        order = order != 0 ? order : left.ReadyAfterMonths.CompareTo(right.ReadyAfterMonths);
        order = order != 0 ? order : left.RecoveryOrAbsent.OrElse(-1).CompareTo(right.RecoveryOrAbsent.OrElse(-1));
        order = order != 0 ? order : string.CompareOrdinal(left.Supplier, right.Supplier);
        return order != 0 ? order : CompareUses(left.Uses.AsSpan(), right.Uses.AsSpan());
    }

    // As they stand in canonical order, not in that of the file: it must not decide between sources that are else alike.
    private static int CompareUses(ReadOnlySpan<Use> left, ReadOnlySpan<Use> right)
    {
        int order = left.Length.CompareTo(right.Length);
        if (order != 0 || left.IsEmpty)
        {
            return order;
        }

        Use[] leftOrdered = Ordered(left);
        Use[] rightOrdered = Ordered(right);
        for (int i = 0; order == 0 && i < leftOrdered.Length; i++)
        {
            order = CompareUse(leftOrdered[i], rightOrdered[i]);
        }

        return order;
    }

    private static Use[] Ordered(ReadOnlySpan<Use> uses)
    {
        Use[] ordered = uses.ToArray();
        Array.Sort(ordered, CompareUse);
        return ordered;
    }

    private static int CompareUse(Use left, Use right)
    {
        int order = string.CompareOrdinal(left.Component, right.Component);
        order = order != 0 ? order : left.Essentiality.CompareTo(right.Essentiality);
        return order != 0 ? order : left.Phase.CompareTo(right.Phase);
    }
}
