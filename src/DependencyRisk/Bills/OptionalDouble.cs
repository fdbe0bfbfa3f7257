namespace DependencyRisk;

/// <summary>
/// A number that may be absent, in eight bytes: a bill of millions of sources holds several of these a source.
/// The default value is absent; a NaN that somebody gives stays a NaN, so that validation can name it.
/// </summary>
internal readonly struct OptionalDouble : IEquatable<OptionalDouble>
{
    // One NaN pattern out of 2^52 stands for "absent"; xor makes it the all-zero default.
    private const long Absent = 0x7FF8_0000_0AB5_E417;

    private readonly long _bits;

    private OptionalDouble(double value) => _bits = BitConverter.DoubleToInt64Bits(value) ^ Absent;

    public bool HasValue => _bits != 0;

    public double OrElse(double fallback) => HasValue ? BitConverter.Int64BitsToDouble(_bits ^ Absent) : fallback;

    public bool Equals(OptionalDouble other) => _bits == other._bits;

    public override bool Equals(object? obj) => obj is OptionalDouble other && Equals(other);

    public override int GetHashCode() => _bits.GetHashCode();

    public static implicit operator OptionalDouble(double? value) => value is { } given ? new OptionalDouble(given) : default;

    public static implicit operator double?(OptionalDouble value) => value.HasValue ? value.OrElse(0) : null;
}
