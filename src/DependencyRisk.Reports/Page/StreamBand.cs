namespace DependencyRisk;

/// <summary>A band of a picture of streams; each end is an id, or nothing where what is small stands together.</summary>
/// <param name="Country">Code of the country where the value is added.</param>
/// <param name="Component">Id of the component at which it is.</param>
/// <param name="Input">Id of the direct input that it enters by.</param>
/// <param name="Share">Part of the product's value.</param>
internal readonly record struct StreamBand(string Country, string Component, string Input, double Share);
