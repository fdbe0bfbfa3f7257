namespace DependencyRisk;

/// <summary>One lane of a sweep: one country or bloc cuts all that it reaches, at once and for good.</summary>
internal readonly struct LaneCuts(PlaceSweep sweep, Reach reach, ulong[] lanesOfSource, int lane, bool isPessimistic) : ICuts
{
    public bool AreForGood => true;

    public double LeftOf(int index, in SourceRow source, double time)
    {
        bool isCut = ((lanesOfSource[index] >> lane) & 1) != 0 || (isPessimistic && reach.IsUnknown[index]);
        return isCut ? 0 : 1;
    }

    public double LeftFromAnywhere(int node, double time) => isPessimistic ? 0 : 1;

    public double LeftByKnockOut(int node, double time) => 1;

    public Steps InputsOf(int slot) => sweep.InputsOf(slot, lane);

    public void AddTimes(int node, in NodeRow row, TimeList times)
    {
        // These cuts neither begin nor end.
    }
}
