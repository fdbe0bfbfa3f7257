using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>
/// A list without one half, the other, each quarter, and so on down to each item, as in delta debugging (Zeller and Hildebrandt
/// 2002): a large case becomes small in few steps.
/// </summary>
internal static class Chunks
{
    public static IEnumerable<ImmutableArray<T>> Without<T>(IReadOnlyList<T> items)
    {
        ImmutableArray<T> all = [.. items];
        for (int size = (all.Length + 1) / 2; size >= 1; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (int start = 0; start < all.Length; start += size)
            {
                yield return all.RemoveRange(start, Math.Min(size, all.Length - start));
            }
        }
    }
}
