namespace DependencyRisk;

/// <summary>A step function: a run of breakpoints in a <see cref="StepArena"/>. It is 0 before its first breakpoint.</summary>
internal readonly record struct Steps(int Start, int Count)
{
    public bool IsZero => Count == 0;

    public int End => Start + Count;
}
