namespace DependencyRisk.Criticality;

/// <summary>What trade is counted by.</summary>
public enum TradeMeasure
{
    /// <summary>The value of the flows; every flow must have one.</summary>
    Value,

    /// <summary>The tonnes of the flows.</summary>
    Quantity,
}
