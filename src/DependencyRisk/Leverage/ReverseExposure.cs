namespace DependencyRisk;

/// <summary>What a country still delivers to a product when home cuts all that home controls, at once and for good.</summary>
/// <param name="Loss">
/// Mean over the horizon of the greatest shortfall among the components that the country supplies, in [0,1]. Low counts what it is known to
/// supply, and is known to rest on home; high all that it may supply, and all that may be home's.
/// </param>
/// <param name="NamedLoss">
/// The loss of high over what the country is named for alone, from low to high: without what it may supply but nobody is named for, and nobody can be
/// pressed by.
/// </param>
/// <param name="FirstShortageMonths">
/// First month in which it cannot deliver all of some component that it is named for, or null; like the next of the high bound.
/// </param>
/// <param name="Component">Id of the component that it is named for and can deliver least of over the horizon, or null where it can deliver all.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ReverseExposure(Bounds Loss, double NamedLoss, double? FirstShortageMonths, string? Component);
