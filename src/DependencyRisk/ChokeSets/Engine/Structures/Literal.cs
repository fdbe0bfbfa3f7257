using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// A node of a structure, or its negation, or a constant. Nodes are numbered from 0: first the events, then the gates, each
/// after its children.
/// </summary>
/// <remarks>The default value is event 0. Sorted by code: by node, the negation after the node itself.</remarks>
internal readonly record struct Literal
{
    private const int ConstantNode = -1;

    private Literal(int code) => Code = code;

    /// <summary>Never fails.</summary>
    public static Literal False { get; } = Of(ConstantNode);

    /// <summary>Always fails.</summary>
    public static Literal True { get; } = !False;

    /// <summary>Twice the node, and one more for its negation; negative for a constant.</summary>
    public int Code { get; }

    public int Node => Code >> 1;

    public bool IsNegated => (Code & 1) != 0;

    public bool IsConstant => Code < 0;

    public static Literal Of(int node) => new(node << 1);

    public static Literal Constant(bool value) => value ? True : False;

    /// <summary>Sorts by code.</summary>
    public static void Sort(Span<Literal> literals) => MemoryMarshal.Cast<Literal, int>(literals).Sort();

    /// <summary>This literal, negated where asked.</summary>
    public Literal NegatedIf(bool negated) => new(Code ^ (negated ? 1 : 0));

    public override string ToString() => IsConstant ? IsNegated ? "true" : "false" : $"{(IsNegated ? "!" : string.Empty)}{Node}";

    public static Literal operator !(Literal literal) => new(literal.Code ^ 1);
}
