namespace DependencyRisk;

/// <summary>A place in a tree of components.</summary>
/// <param name="Parent">Position of the place that it is in; -1 at the top.</param>
/// <param name="Component">Id of what stands there.</param>
internal readonly record struct TreePlace(int Parent, string Component);
