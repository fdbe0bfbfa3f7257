namespace DependencyRisk.Tests.Fuzzing;

/// <summary>A reader did not keep its word.</summary>
internal sealed class FuzzException(string message) : Exception(message)
{
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FuzzException(message);
        }
    }
}
