namespace DependencyRisk;

/// <summary>Brings the children of one gate to a normal form, in place; tells how many are left, or that the gate is constant.</summary>
internal static class NormalForm
{
    /// <summary>The gate is always true.</summary>
    public const int IsTrue = -1;

    /// <summary>The gate is never true.</summary>
    public const int IsFalse = -2;

    /// <summary>Sorts and drops repetitions and the constant that changes nothing; finds the constant and the pair that decide.</summary>
    public static int AndOr(Span<Literal> children, GateKind kind)
    {
        (Literal idle, int decided) = kind == GateKind.And ? (Literal.True, IsFalse) : (Literal.False, IsTrue);
        Literal.Sort(children);
        int length = 0;
        foreach (Literal child in children)
        {
            if (child == idle || (length > 0 && children[length - 1] == child))
            {
                continue;
            }

            if (child.IsConstant || (length > 0 && children[length - 1] == !child))
            {
                return decided;
            }

            children[length++] = child;
        }

        return length;
    }

    /// <summary>Takes out constants; a threshold of one or of all makes it an Or or an And. Repetitions count as often as they occur.</summary>
    public static int AtLeast(Span<Literal> children, ref GateKind kind, ref int threshold)
    {
        Literal.Sort(children);
        int length = 0;
        foreach (Literal child in children)
        {
            if (child == Literal.True)
            {
                threshold--;
            }
            else if (child != Literal.False)
            {
                children[length++] = child;
            }
        }

        if (threshold <= 0)
        {
            return IsTrue;
        }

        if (threshold > length)
        {
            return IsFalse;
        }

        kind = threshold == 1 ? GateKind.Or : threshold == length ? GateKind.And : GateKind.AtLeast;
        return length;
    }

    /// <summary>Moves negations out of the gate, and drops pairs that cancel.</summary>
    public static int Xor(Span<Literal> children, ref bool negated)
    {
        Literal.Sort(children);
        int length = 0;
        foreach (Literal child in children)
        {
            negated ^= child.IsNegated;
            Literal plain = child.NegatedIf(child.IsNegated);
            if (plain.IsConstant)
            {
                continue;
            }

            if (length > 0 && children[length - 1] == plain)
            {
                length--;
            }
            else
            {
                children[length++] = plain;
            }
        }

        return length;
    }
}
