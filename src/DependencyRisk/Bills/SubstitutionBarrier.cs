namespace DependencyRisk;

/// <summary>What stands in the way of replacing a lost source.</summary>
public enum SubstitutionBarrier
{
    /// <summary>No other material or principle does it.</summary>
    Physics,

    /// <summary>The replacement has to be qualified first.</summary>
    Qualification,

    /// <summary>Nobody else has room.</summary>
    Capacity,

    /// <summary>The replacement costs too much.</summary>
    Cost,

    /// <summary>A contract binds.</summary>
    Contract,

    /// <summary>A permission is needed.</summary>
    Regulation,

    /// <summary>Software, tools and habits are built around it.</summary>
    Ecosystem,

    /// <summary>Users do not accept the replacement.</summary>
    Acceptance,
}
