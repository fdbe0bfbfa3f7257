namespace DependencyRisk;

/// <summary>The cuts of a plan: of any kind, in any number, at any time.</summary>
internal readonly struct PlanCuts(CutPlan plan, Reach reach, SourceRow[] sources, SlotInputs slots) : ICuts
{
    public bool AreForGood => plan.IsForGood;

    // One factor for each cut that reaches the source.
    public double LeftOf(int index, in SourceRow source, double time)
    {
        bool mayBeAnyones = plan.IsPessimistic && plan.HasPlace && reach.IsUnknown[index];
        double left = mayBeAnyones ? plan.LeftByPlaces(time) : 1;
        for (int note = plan.First(index); note >= 0; note = plan.Next(note))
        {
            ref readonly PlannedCut cut = ref plan.CutOf(note);
            if (!(mayBeAnyones && cut.IsPlace))
            {
                left *= cut.LeftAt(time, source.RecoveryMonths);
            }
        }

        return left;
    }

    public double LeftFromAnywhere(int node, double time) =>
        plan.IsPessimistic && !reach.IsSettled(node) ? plan.LeftByPlaces(time) * LeftByKnockOut(node, time) : LeftByKnockOut(node, time);

    public double LeftByKnockOut(int node, double time)
    {
        double left = 1;
        for (int cut = 0; cut < plan.Count; cut++)
        {
            left *= plan[cut].KnockedOut == node ? plan[cut].LeftAt(time, double.PositiveInfinity) : 1;
        }

        return left;
    }

    public Steps InputsOf(int slot) => slots[slot];

    public void AddTimes(int node, in NodeRow row, TimeList times)
    {
        for (int cut = 0; cut < plan.Count; cut++)
        {
            if (plan[cut].IsPlace || plan[cut].KnockedOut == node)
            {
                times.Add(plan[cut].FromMonths);
                times.Add(plan[cut].EndFor(double.PositiveInfinity));
            }
        }

        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            for (int note = plan.First(source); note >= 0; note = plan.Next(note))
            {
                times.Add(plan.CutOf(note).FromMonths);
                times.Add(plan.CutOf(note).EndFor(sources[source].RecoveryMonths));
            }
        }
    }
}
