using System.Numerics;

namespace DependencyRisk.Tests.Oracles;

/// <summary>An exact fraction, so that the oracle has no rounding to argue about.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;

    // Kept one too small, so that the default value is 0/1.
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        _numerator = common.IsOne ? numerator : numerator / common;
        _denominatorLessOne = (common.IsOne ? denominator : denominator / common) - 1;
    }

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    private BigInteger Denominator => _denominatorLessOne + 1;

    public static Rational Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    /// <summary>The exact value of a double: each is a fraction over a power of two.</summary>
    public static Rational Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
        int power = (exponent == 0 ? 1 : exponent) - 1075;
        BigInteger signed = bits < 0 ? -mantissa : mantissa;
        return power >= 0 ? new Rational(signed << power, 1) : new Rational(signed, BigInteger.One << -power);
    }

    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    public double ToDouble()
    {
        if (_numerator.IsZero)
        {
            return 0;
        }

        // 80 bits of quotient are more than a double holds; what is cut off is far below 1e-12.
        int shift = (int)(Denominator.GetBitLength() - BigInteger.Abs(_numerator).GetBitLength()) + 80;
        BigInteger quotient = shift >= 0 ? (_numerator << shift) / Denominator : _numerator / (Denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    public int CompareTo(Rational other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public bool Equals(Rational other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    public override string ToString() => $"{_numerator}/{Denominator}";

    public static Rational operator +(Rational left, Rational right) =>
        new((left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new((left._numerator * right.Denominator) - (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) => new(left._numerator * right._numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => new(left._numerator * right.Denominator, left.Denominator * right._numerator);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);
}
