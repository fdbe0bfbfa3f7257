namespace DependencyRisk.Tests.ChokeSets;

/// <summary>A clock on which an hour passes whenever it is looked at.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _hours;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => 3600 * Interlocked.Increment(ref _hours);
}
