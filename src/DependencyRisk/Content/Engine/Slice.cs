namespace DependencyRisk;

/// <summary>A part of a component's supply that comes from one place.</summary>
internal readonly record struct Slice(int Place, double Share) : IComparable<Slice>
{
    /// <summary>By place, and those of one place by share, so that they are added up in one order whatever that of the file.</summary>
    public int CompareTo(Slice other) => Place != other.Place ? Place.CompareTo(other.Place) : Share.CompareTo(other.Share);
}
