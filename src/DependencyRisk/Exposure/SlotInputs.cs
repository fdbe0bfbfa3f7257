namespace DependencyRisk;

/// <summary>The shortfall of the inputs that single sources need, by slot: of this run, else of the baseline under it.</summary>
internal sealed class SlotInputs(int count)
{
    private readonly Steps[] _baseline = new Steps[count];
    private readonly Steps[] _current = new Steps[count];
    private readonly int[] _epoch = new int[count];
    private int _run;

    public Steps this[int slot]
    {
        get => _epoch[slot] == _run ? _current[slot] : _baseline[slot];
        set => (_epoch[slot], _current[slot]) = (_run, value);
    }

    public void Begin() => _run++;

    /// <summary>Makes what this run found the baseline of those that follow.</summary>
    public void KeepAsBaseline()
    {
        for (int slot = 0; slot < count; slot++)
        {
            _baseline[slot] = this[slot];
        }
    }
}
