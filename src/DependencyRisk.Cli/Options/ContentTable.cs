namespace DependencyRisk.Cli;

/// <summary>Which part of what is inside a product is printed as CSV.</summary>
internal enum ContentTable
{
    /// <summary>One row for each country, bloc, and home, foreign and unknown, at face value and looked through.</summary>
    Countries,

    /// <summary>One row for each tier.</summary>
    Tiers,

    /// <summary>One row for each component.</summary>
    Components,

    /// <summary>One row for each pair of what comes back and what left.</summary>
    RoundTrips,

    /// <summary>One row for each country that critical inputs touch.</summary>
    Inputs,
}
