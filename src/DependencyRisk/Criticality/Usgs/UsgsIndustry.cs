namespace DependencyRisk.Criticality;

/// <summary>An industry that uses the commodity, as <see cref="UsgsSupplyRisk"/> looks at it; all money in one unit.</summary>
/// <remarks>The default value has no name and is refused when it is used. Immutable, and safe for use by many threads.</remarks>
public readonly record struct UsgsIndustry
{
    /// <summary>Makes it.</summary>
    /// <param name="name">Its name, not empty.</param>
    /// <param name="expenditure">What it spends on the commodity in a year, at least 0.</param>
    /// <param name="operatingProfit">Its operating profit in that year, above 0: the method has no answer for an industry at a loss.</param>
    /// <param name="valueAdded">What it contributes to the gross domestic product, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number out of range, infinite or NaN.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public UsgsIndustry(string name, double expenditure, double operatingProfit, double valueAdded)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Amounts.Check(expenditure, nameof(expenditure));
        Amounts.CheckPositive(operatingProfit, nameof(operatingProfit));
        Amounts.Check(valueAdded, nameof(valueAdded));
        (Name, Expenditure, OperatingProfit, ValueAdded) = (name, expenditure, operatingProfit, valueAdded);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it spends on the commodity in a year.</summary>
    public double Expenditure { get; }

    /// <summary>Its operating profit in that year.</summary>
    public double OperatingProfit { get; }

    /// <summary>What it contributes to the gross domestic product.</summary>
    public double ValueAdded { get; }
}
