using System.Buffers;

namespace DependencyRisk;

/// <summary>Part numbers that a spreadsheet took for numbers or dates, and changed.</summary>
internal static class DamagedNumber
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789.,"u8);

    /// <summary>Whether a part number looks like 1.23E+12 or 2023-07-16.</summary>
    public static bool Is(ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty || !char.IsAsciiDigit((char)part[0]) || part.Length > 24)
        {
            return false;
        }

        int exponent = part.IndexOf("E+"u8);
        bool isNumber = exponent > 0 && part[..exponent].IndexOfAnyExcept(Digits) < 0 && part[(exponent + 2)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        bool isDate = part.Length == 10 && part[4] == '-' && part[7] == '-' && part[..2] is [(byte)'1' or (byte)'2', (byte)'9' or (byte)'0'] && part[5..7].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && part[8..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        return isNumber || isDate;
    }
}
