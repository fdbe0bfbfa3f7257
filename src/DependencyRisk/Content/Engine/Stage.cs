namespace DependencyRisk;

/// <summary>On which side of the border a step of making a product is taken.</summary>
internal enum Stage
{
    Home,
    Abroad,
    Unknown,
}
