namespace DependencyRisk;

/// <summary>A place in a tree of components.</summary>
/// <param name="Parent">Position of the place that it is in; -1 at the top.</param>
/// <param name="Component">Id of what stands there.</param>
/// <param name="Quantity">How many of it are in one of what stands at the top.</param>
internal readonly record struct TreePlace(int Parent, string Component, double Quantity)
{
    /// <summary>Its part of the value at the top, from a little above 0, so that it can be seen, to 1.</summary>
    public double Value { get; init; }
}
