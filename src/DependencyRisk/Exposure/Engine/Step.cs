namespace DependencyRisk;

/// <summary>A breakpoint of a step function: its value from a time on.</summary>
internal readonly record struct Step(double Time, double Value);
