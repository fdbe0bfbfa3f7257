namespace DependencyRisk.Benchmarks;

/// <summary>
/// Solves small structures that touch all parts of the engine, so that the first model that is timed does not pay for compiling the
/// program. Nothing of it is kept.
/// </summary>
internal static class EngineWarmUp
{
    private const int Events = 24;

    public static void Run(SolverOptions options)
    {
        foreach (bool isCoherent in (ReadOnlySpan<bool>)[true, false])
        {
            SolvedStructure solved = StructureSolver.Solve(Shared(isCoherent), options);
            TopProbability.Of(solved, [.. Enumerable.Repeat(0.01, Events)]);
        }
    }

    // Gates of every kind, some of which share events, and some of which are modules or can be made smaller.
    private static Structure Shared(bool isCoherent)
    {
        var builder = new StructureBuilder(Events);
        var parts = new List<Literal>();
        for (int i = 0; i < 12; i++)
        {
            Literal pair = builder.And(At(i), At((7 * i) + 3));
            Literal some = builder.AtLeast(2, At((5 * i) + 1), At((3 * i) + 2), pair);
            parts.Add(builder.Or(builder.And(some, At((2 * i) + 9)), builder.And(pair, At(i + 11))));
            parts.Add(i % 6 == 0 && !isCoherent ? builder.Xor(At(i), !At(i + 4)) : some);
        }

        Literal module = builder.AtLeast(2, Literal.Of(Events - 1), Literal.Of(Events - 2), builder.Or(Literal.Of(Events - 3), Literal.Of(Events - 4)));
        Literal common = builder.Or(builder.And(At(0), At(1)), builder.And(At(0), builder.Or(At(2), At(3))));
        return builder.Build(builder.Or(builder.AtLeast(2, [.. parts]), module, common));
    }

    // Events outside the module.
    private static Literal At(int number) => Literal.Of(number % (Events - 4));
}
