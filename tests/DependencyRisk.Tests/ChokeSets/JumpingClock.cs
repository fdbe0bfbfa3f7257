namespace DependencyRisk.Tests.ChokeSets;

/// <summary>A clock on which so many seconds pass whenever it is looked at.</summary>
internal sealed class JumpingClock(int seconds) : TimeProvider
{
    private long _looks;

    /// <summary>How often it was looked at.</summary>
    public long Looks => Interlocked.Read(ref _looks);

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => seconds * Interlocked.Increment(ref _looks);
}
