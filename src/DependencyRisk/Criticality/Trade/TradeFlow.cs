using System.Globalization;

namespace DependencyRisk.Criticality;

/// <summary>What is traded with one partner country in a year.</summary>
/// <remarks>The default value is 0 tonnes with an unknown partner. Immutable, and safe for use by many threads.</remarks>
public readonly record struct TradeFlow
{
    /// <summary>Makes it.</summary>
    /// <param name="partner">The partner; unknown where nobody says who it is.</param>
    /// <param name="tonnes">Tonnes, finite and at least 0; any other unit of mass serves, if it is one throughout.</param>
    /// <param name="value">The value in any one currency and unit, finite and at least 0; null where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, infinite or NaN.</exception>
    public TradeFlow(Country partner, double tonnes, double? value = null)
    {
        Amounts.Check(tonnes, nameof(tonnes));
        Amounts.Check(value ?? 0, nameof(value));
        (Partner, Tonnes, Value) = (partner, tonnes, value);
    }

    /// <summary>The partner; unknown where nobody says who it is.</summary>
    public Country Partner { get; }

    /// <summary>Tonnes.</summary>
    public double Tonnes { get; }

    /// <summary>The value, or null where it is not known.</summary>
    public double? Value { get; }

    /// <summary>Partner, tonnes and value.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Partner}: {Tonnes} t, value {(Value is { } value ? value.ToString(CultureInfo.InvariantCulture) : "unknown")}");
}
