namespace DependencyRisk;

/// <summary>
/// What the cuts of a run leave of sources. Implemented by structs, so that the code that asks is compiled for each and the
/// questions cost no call.
/// </summary>
internal interface ICuts
{
    /// <summary>Whether all cuts hold at all times alike.</summary>
    bool AreForGood { get; }

    /// <summary>Fraction of a source that the cuts leave at a time, its own inputs apart.</summary>
    double LeftOf(int index, in SourceRow source, double time);

    /// <summary>Fraction that the cuts leave, at a time, of a share that may come from anywhere.</summary>
    double LeftFromAnywhere(int node, double time);

    /// <summary>Fraction that knock-outs of the node itself leave at a time.</summary>
    double LeftByKnockOut(int node, double time);

    /// <summary>Shortfall of the inputs of the source with this slot.</summary>
    Steps InputsOf(int slot);

    /// <summary>Adds the times at which cuts of the node's sources begin and end.</summary>
    void AddTimes(int node, in NodeRow row, TimeList times);
}
