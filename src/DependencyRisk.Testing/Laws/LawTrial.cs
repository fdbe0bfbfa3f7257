namespace DependencyRisk.Testing;

/// <summary>What came of a law in one case.</summary>
/// <typeparam name="T">What cases are.</typeparam>
/// <param name="Pair">The case before and after the change.</param>
/// <param name="Before">What the rule said before; null where it threw.</param>
/// <param name="After">What it said after; null where it threw.</param>
/// <param name="Fault">What is wrong, in words with the numbers; null where the law holds.</param>
public sealed record LawTrial<T>(LawPair<T> Pair, RuleResult? Before, RuleResult? After, string? Fault)
    where T : notnull
{
    private const int Threads = 4;

    /// <summary>Whether the law holds in this case.</summary>
    public bool Holds => Fault is null;

    internal static LawTrial<T>? Of(Law<T> law, Rule<T> rule, LawCase<T> given)
    {
        if (law.Change(given) is not { } pair || rule.Takes?.Invoke(pair.Before) == false || rule.Takes?.Invoke(pair.After) == false)
        {
            return null;
        }

        RuleResult? before = null;
        RuleResult? after = null;
        try
        {
            before = rule.Evaluate(pair.Before);
            after = law.Relation == LawRelation.IdenticalOnThreads ? OnThreads(rule, pair.After, before.Value) : rule.Evaluate(pair.After);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever a rule throws on a bill that is valid is an answer that it owes.
            return new LawTrial<T>(pair, before, after, $"the rule throws {failure.GetType().Name}: {failure.Message}");
        }

        return new LawTrial<T>(pair, before, after, LawComparison.Fault(law.Relation, rule, before.Value, after.Value, pair.Factor));
    }

    // The first answer that differs, if any does.
    private static RuleResult OnThreads(Rule<T> rule, T given, RuleResult alone)
    {
        var answers = new RuleResult[Threads];
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => answers[i] = rule.Evaluate(given));
        int other = Array.FindIndex(answers, answer => !LawComparison.Identical(answer, alone));
        return other < 0 ? alone : answers[other];
    }
}
