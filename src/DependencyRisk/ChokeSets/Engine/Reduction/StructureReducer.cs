namespace DependencyRisk;

/// <summary>
/// Rewrites a structure to a smaller one of the same function, in a few passes of linear cost: like gates are one, gates in gates
/// of their kind are merged, supersets are absorbed, what an ancestor decides is propagated, common factors are taken out, and
/// what the top cannot reach is dropped.
/// </summary>
/// <remarks>Source: Rauzy, "Toward an efficient implementation of the MOCUS algorithm" (2003), and the preprocessing of SCRAM; dominance
/// after Cooper, Harvey and Kennedy (2001). [m]</remarks>
internal static class StructureReducer
{
    private const int MostRounds = 12;

    /// <summary>Rewrites it, as far as time allows.</summary>
    public static Structure Reduce(Structure structure, WorkBudget? budget = null)
    {
        Structure current = GateSimplifier.Apply(structure);
        for (int round = 0; round < MostRounds && budget?.HasTime() != false; round++)
        {
            Structure next = GateSimplifier.Apply(DecidedLiterals.Propagate(current));
            next = GateSimplifier.Apply(CommonFactors.TakeOut(next));
            bool settled = next.Edges == current.Edges && next.Gates == current.Gates;
            current = next;
            if (settled)
            {
                break;
            }
        }

        return current;
    }
}
