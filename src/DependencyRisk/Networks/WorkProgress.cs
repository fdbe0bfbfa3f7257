namespace DependencyRisk;

/// <summary>Tells how far a piece of work has come, in hundredths at most. Safe for use by many threads.</summary>
internal sealed class WorkProgress(IProgress<double>? target, long total)
{
    private readonly Lock _gate = new();
    private long _done;
    private long _told;

    public void Advance(int amount)
    {
        if (target is null)
        {
            return;
        }

        lock (_gate)
        {
            _done += amount;
            long hundredths = _done * 100 / Math.Max(1, total);
            if (hundredths > _told)
            {
                _told = hundredths;
                target.Report(Math.Min(1, hundredths / 100.0));
            }
        }
    }
}
