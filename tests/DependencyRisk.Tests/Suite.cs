namespace DependencyRisk.Tests;

/// <summary>
/// Marks what takes long: <c>[Trait(Suite.Name, Suite.Long)]</c> on a test or a class. <c>dotnet test</c> leaves it out unless a
/// filter is given; <c>scripts/test-long</c> runs it.
/// </summary>
internal static class Suite
{
    /// <summary>Name of the trait.</summary>
    public const string Name = "Suite";

    /// <summary>Its value for what takes long.</summary>
    public const string Long = "Long";
}
