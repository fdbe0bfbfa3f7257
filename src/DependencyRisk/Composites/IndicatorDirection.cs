namespace DependencyRisk.Composites;

/// <summary>Which way an indicator points. Normalised values always point one way: higher is worse.</summary>
public enum IndicatorDirection
{
    /// <summary>A larger value is a larger risk, such as concentration or import reliance.</summary>
    MoreIsWorse,

    /// <summary>A larger value is a smaller risk, such as months of stock or a recycling rate.</summary>
    LessIsWorse,
}
