using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Takes out of an exclusive or what both sides share: <c>(c or a) xor (c or b)</c> is <c>not c and (a xor b)</c>, and
/// <c>(c and a) xor (c and b)</c> is <c>c and (a xor b)</c>.
/// </summary>
internal static class XorFactors
{
    /// <summary>The exclusive or of children, factored where there are two of one kind that share a literal.</summary>
    public static Literal Add(StructureBuilder builder, List<Literal> children)
    {
        if (children is [{ IsConstant: false } left, { IsConstant: false } right]
            && builder.IsGate(left.Node)
            && builder.IsGate(right.Node)
            && builder.KindOf(left.Node) is GateKind.And or GateKind.Or
            && builder.KindOf(left.Node) == builder.KindOf(right.Node))
        {
            GateKind kind = builder.KindOf(left.Node);
            Literal[] ofLeft = builder.ChildrenOf(left.Node).ToArray();
            Literal[] ofRight = builder.ChildrenOf(right.Node).ToArray();
            List<Literal> factors = [.. ofLeft.Intersect(ofRight).Select(factor => factor.NegatedIf(kind == GateKind.Or))];
            if (factors.Count > 0)
            {
                Literal restLeft = builder.Add(kind, 0, [.. ofLeft.Except(ofRight)]);
                Literal restRight = builder.Add(kind, 0, [.. ofRight.Except(ofLeft)]);
                factors.Add(builder.Xor(restLeft, restRight));
                return builder.Add(GateKind.And, 0, CollectionsMarshal.AsSpan(factors)).NegatedIf(left.IsNegated != right.IsNegated);
            }
        }

        return builder.Add(GateKind.Xor, 0, CollectionsMarshal.AsSpan(children));
    }
}
