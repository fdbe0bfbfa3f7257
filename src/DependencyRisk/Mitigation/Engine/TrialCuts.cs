namespace DependencyRisk;

/// <summary>One place's full cut, for good, as it meets a component at which a measure is taken, or one that is as it was.</summary>
/// <param name="trial">Knows what is cut.</param>
/// <param name="given">For each source which one it was, -1 for a backup, which no foreign cut reaches; null where all are the same.</param>
/// <param name="isReached">Of a component that has moved: whether the cut reaches all of it, or none. Null for others.</param>
internal readonly struct TrialCuts(MeasureTrial trial, int[]? given, bool? isReached) : ICuts
{
    public bool AreForGood => true;

    public double LeftOf(int index, in SourceRow source, double time)
    {
        if (isReached is { } reached)
        {
            return reached ? 0 : 1;
        }

        int today = given is null ? index : given[index];
        return today >= 0 && trial.IsCut(today) ? 0 : 1;
    }

    public double LeftFromAnywhere(int node, double time) => isReached ?? trial.IsPessimistic ? 0 : 1;

    public double LeftByKnockOut(int node, double time) => 1;

    public Steps InputsOf(int slot) => trial.InputsOfSlot(slot);

    public void AddTimes(int node, in NodeRow row, TimeList times)
    {
        // The cut neither begins nor ends.
    }
}
