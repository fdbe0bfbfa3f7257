namespace DependencyRisk;

/// <summary>Why an answer on choke sets may have left some out.</summary>
public enum ChokeSetLimit
{
    /// <summary>None was left out, and that is proven.</summary>
    None,

    /// <summary>There are choke sets of more actors than were asked for.</summary>
    Order,

    /// <summary>There are more choke sets than were listed: for whoever cuts a listing short, since the library does not.</summary>
    Count,

    /// <summary>Time ran out; sets of up to <see cref="ProductChokeSets.CompleteTo"/> actors are all there.</summary>
    Time,

    /// <summary>Nobody knows whether there are more: the proof was beyond its budget of time, nodes or memory.</summary>
    Undecided,
}
