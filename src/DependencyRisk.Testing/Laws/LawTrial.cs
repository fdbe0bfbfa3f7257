using System.Runtime.ExceptionServices;

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
    private const int Rounds = 8;

    /// <summary>Whether the law holds in this case.</summary>
    public bool Holds => Fault is null;

    // A case that shrinks keeps to the fault that it was found by.
    internal string FaultKind => Fault is null ? string.Empty : Before is null || After is null ? Fault.Split(':')[0] : Fault.StartsWith("not a number", StringComparison.Ordinal) ? "not a number" : "relation";

    internal static LawTrial<T>? Of(Law<T> law, Rule<T> rule, LawCase<T> given)
    {
        if (Changed(law, given) is not { } pair || rule.Takes?.Invoke(pair.Before) == false || rule.Takes?.Invoke(pair.After) == false)
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

    private static LawPair<T>? Changed(Law<T> law, LawCase<T> given)
    {
        try
        {
            return law.Change(given);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new LawException($"The change of the law {law.Name} throws {failure.GetType().Name}: {failure.Message}\n{given}", failure);
        }
    }

    // The first answer that differs, if any does. Threads of its own that start together, again and again: those of the pool
    // might well take turns.
    private static RuleResult OnThreads(Rule<T> rule, T given, RuleResult alone)
    {
        var answers = new RuleResult[Threads * Rounds];
        var failures = new Exception?[Threads];
        using var together = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() => Ask(i)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        if (failures.FirstOrDefault(failure => failure is not null) is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }

        int other = Array.FindIndex(answers, answer => !LawComparison.Identical(answer, alone));
        return other < 0 ? alone : answers[other];

        void Ask(int thread)
        {
            for (int round = 0; round < Rounds; round++)
            {
                together.SignalAndWait();
                try
                {
                    answers[(thread * Rounds) + round] = rule.Evaluate(given);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    failures[thread] ??= failure;
                }
            }
        }
    }
}
