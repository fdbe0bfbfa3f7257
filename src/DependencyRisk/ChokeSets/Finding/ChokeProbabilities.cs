using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The probability of a choke, and how much each actor matters to it. Safe for use by many threads.</summary>
internal sealed class ChokeProbabilities
{
    private const int MostListed = 100_000;

    private readonly ChokeQuestion _question;
    private readonly SolverOptions _options;
    private readonly SolvedStructure _solved;

    // Where sets of more actors may be missing: the most that is known to be complete.
    private readonly int _completeTo;

    public ChokeProbabilities(ChokeQuestion question, FoundSets found, ChokeSetOptions options)
    {
        _question = question;
        _options = new SolverOptions { MaxNodes = options.MaxNodes, MaxBytes = options.MaxBytes, MaxTime = options.MaxTime, Clock = options.Clock };
        if (found.Structure is { } structure)
        {
            // Bounds of what is not known of a structure are part of its solution.
            _solved = found.Solved!.HasFunction ? found.Solved : StructureSolver.Solve(structure, _options);
            _completeTo = int.MaxValue;
        }

        if (found.Structure is null || (!_solved!.HasFunction && found.Limit == ChokeSetLimit.None && found.Solved!.CutSets <= MostListed))
        {
            _solved = StructureSolver.Solve(AnyOf(found.SmallestFirst()), _options);
            _completeTo = found.CompleteTo;
        }
    }

    /// <summary>The probability that some choke set acts as a whole.</summary>
    public Bounds Of(double[] probabilities)
    {
        Bounds known = TopProbability.Of(_solved, probabilities);
        double more = ModuleBounds.MoreThan(_completeTo, Array.ConvertAll(probabilities, static each => new Bounds(each, each)));
        return new Bounds(known.Low, Math.Clamp(known.High + more, known.Low, 1));
    }

    public ImmutableArray<ActorImportance> ImportancesOf(double[] probabilities)
    {
        if (!_solved.HasFunction || _completeTo < _question.Actors.Length)
        {
            throw new InvalidOperationException("Importances need all choke sets and their exact probability; allow more nodes, memory or time, or ask for fewer actors.");
        }

        EventImportance[] importances = DependencyRisk.Importances.Of(_solved, probabilities);
        FussellVesely? bySets = _solved.IsCoherent && _solved.Modules.All(static module => module.CompleteTo == SolvedModule.AllOrders)
            ? new FussellVesely(_solved, probabilities, _options)
            : null;
        var results = ImmutableArray.CreateBuilder<ActorImportance>(importances.Length);
        for (int i = 0; i < importances.Length; i++)
        {
            EventImportance importance = importances[i];
            Bounds? fussellVesely = bySets?.Of(i);
            results.Add(new ActorImportance(
                _question.Actors[i].Actor,
                importance.Probability,
                importance.Birnbaum,
                importance.Criticality,
                importance.Top == 0 ? double.NaN : fussellVesely is { } bounds && bounds.Low == bounds.High ? bounds.High : null,
                importance.Diagnostic,
                importance.RiskAchievementWorth,
                importance.RiskReductionWorth));
        }

        return results.MoveToImmutable();
    }

    private Structure AnyOf(IEnumerable<int[]> sets)
    {
        var builder = new StructureBuilder(_question.Actors.Length);
        Literal[] ways = [.. sets.Select(set => builder.And([.. set.Select(Literal.Of)]))];
        return builder.Build(builder.Or(ways));
    }
}
