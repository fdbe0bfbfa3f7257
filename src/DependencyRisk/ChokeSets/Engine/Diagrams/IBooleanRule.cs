namespace DependencyRisk;

/// <summary>A commutative operation on two boolean functions, as far as it needs no look inside them.</summary>
internal interface IBooleanRule
{
    /// <summary>Its number in the table of results; not 0.</summary>
    static abstract int Operation { get; }

    /// <summary>The result where it is one of the operands or an end, else <see cref="NodeStore.Unknown"/>.</summary>
    static abstract int Shortcut(int left, int right);
}
