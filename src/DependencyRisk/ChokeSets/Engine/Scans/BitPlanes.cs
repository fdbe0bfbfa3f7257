using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>Operations on planes: sets of events, one bit each, in words; both operands of the same length.</summary>
internal static class BitPlanes
{
    /// <summary>Joins a plane to another; tells whether that made it larger.</summary>
    public static bool OrInto(Span<ulong> target, ReadOnlySpan<ulong> source)
    {
        ref ulong to = ref MemoryMarshal.GetReference(target);
        ref ulong from = ref MemoryMarshal.GetReference(source);
        Vector256<ulong> added = Vector256<ulong>.Zero;
        int i = 0;
        for (; i <= target.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            Vector256<ulong> before = Vector256.LoadUnsafe(ref to, (nuint)i);
            Vector256<ulong> more = Vector256.LoadUnsafe(ref from, (nuint)i);
            added |= Vector256.AndNot(more, before);
            (before | more).StoreUnsafe(ref to, (nuint)i);
        }

        ulong rest = 0;
        for (; i < target.Length; i++)
        {
            rest |= source[i] & ~target[i];
            target[i] |= source[i];
        }

        return rest != 0 || added != Vector256<ulong>.Zero;
    }

    /// <summary>Keeps of a plane what is in another too; tells whether anything is left.</summary>
    public static bool AndInto(Span<ulong> target, ReadOnlySpan<ulong> source)
    {
        ref ulong to = ref MemoryMarshal.GetReference(target);
        ref ulong from = ref MemoryMarshal.GetReference(source);
        Vector256<ulong> left = Vector256<ulong>.Zero;
        int i = 0;
        for (; i <= target.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            Vector256<ulong> both = Vector256.LoadUnsafe(ref to, (nuint)i) & Vector256.LoadUnsafe(ref from, (nuint)i);
            left |= both;
            both.StoreUnsafe(ref to, (nuint)i);
        }

        ulong rest = 0;
        for (; i < target.Length; i++)
        {
            target[i] &= source[i];
            rest |= target[i];
        }

        return rest != 0 || left != Vector256<ulong>.Zero;
    }

    /// <summary>Whether a plane has something that another has not.</summary>
    public static bool HasMore(ReadOnlySpan<ulong> plane, ReadOnlySpan<ulong> other)
    {
        ref ulong first = ref MemoryMarshal.GetReference(plane);
        ref ulong second = ref MemoryMarshal.GetReference(other);
        int i = 0;
        for (; i <= plane.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            if (Vector256.AndNot(Vector256.LoadUnsafe(ref first, (nuint)i), Vector256.LoadUnsafe(ref second, (nuint)i)) != Vector256<ulong>.Zero)
            {
                return true;
            }
        }

        for (; i < plane.Length; i++)
        {
            if ((plane[i] & ~other[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(ReadOnlySpan<ulong> plane, int bit) => (plane[bit >> 6] >> bit & 1) != 0;

    public static void Set(Span<ulong> plane, int bit) => plane[bit >> 6] |= 1UL << bit;
}
