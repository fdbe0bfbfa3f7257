namespace DependencyRisk;

/// <summary>A clock by which no time passes: work is bounded by what it does alone, so that its result is the same on every machine.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public static StoppedClock Instance { get; } = new();

    public override long GetTimestamp() => 0;
}
