namespace DependencyRisk;

/// <summary>The shortfall of the inputs that single sources need, by slot: of this run, else of the baseline under it.</summary>
internal sealed class SlotInputs(int count)
{
    private readonly Steps[] _baseline = new Steps[count];
    private readonly Steps[] _current = new Steps[count];
    private readonly int[] _epoch = new int[count];
    private int _run;
    private bool _isOnBaseline;

    public Steps this[int slot]
    {
        get => _epoch[slot] == _run ? _current[slot] : _isOnBaseline ? _baseline[slot] : default;
        set => (_epoch[slot], _current[slot]) = (_run, value);
    }

    public void Begin(bool isOnBaseline) => (_run, _isOnBaseline) = (_run + 1, isOnBaseline);

    /// <summary>Makes what this run found the baseline of those that follow.</summary>
    public void KeepAsBaseline()
    {
        for (int slot = 0; slot < count; slot++)
        {
            _baseline[slot] = this[slot];
        }
    }
}
