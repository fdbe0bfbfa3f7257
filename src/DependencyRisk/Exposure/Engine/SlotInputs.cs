namespace DependencyRisk;

/// <summary>The shortfall of the inputs that single sources need, by slot; zero until a run says otherwise.</summary>
internal sealed class SlotInputs(int count)
{
    private readonly (int Run, Steps Shortfall)[] _slots = new (int Run, Steps Shortfall)[count];
    private int _run;

    public Steps this[int slot]
    {
        get => _slots[slot].Run == _run ? _slots[slot].Shortfall : default;
        set => _slots[slot] = (_run, value);
    }

    public void Begin() => _run++;
}
