namespace DependencyRisk;

/// <summary>The losses under some cuts, in both bounds: today, and where a measure changes them.</summary>
internal sealed class LossTable(int cuts)
{
    private readonly double[] _today = new double[cuts * 2];
    private readonly List<(int Node, double Loss)>[] _changed = [.. Enumerable.Range(0, cuts * 2).Select(_ => new List<(int Node, double Loss)>())];

    public int Cuts => cuts;

    /// <summary>Loss under a cut today.</summary>
    public ref double Today(int cut, bool isPessimistic) => ref _today[Row(cut, isPessimistic)];

    /// <summary>The nodes at which the measure changes it, in ascending order, and what it is then.</summary>
    public List<(int Node, double Loss)> Changed(int cut, bool isPessimistic) => _changed[Row(cut, isPessimistic)];

    private static int Row(int cut, bool isPessimistic) => (cut * 2) + (isPessimistic ? 1 : 0);
}
