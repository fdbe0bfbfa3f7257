namespace DependencyRisk;

/// <summary>Who can cut.</summary>
public enum ActorKind
{
    /// <summary>A country, or with <c>ZZ</c> a country that we cannot name.</summary>
    Country,

    /// <summary>A named set of countries that act together.</summary>
    Bloc,

    /// <summary>A supplier, with everything that belongs to it.</summary>
    Supplier,

    /// <summary>A component itself: a knock-out of all its sources.</summary>
    Component,
}
