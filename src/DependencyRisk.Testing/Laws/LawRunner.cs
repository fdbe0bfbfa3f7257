using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace DependencyRisk.Testing;

/// <summary>Has FsCheck look for a case in which a law is broken, and for the smallest one.</summary>
internal static class LawRunner
{
    private const int MostPick = 1_000_000;

    // Some laws apply to one case in ten; those that apply to none are given up after so many cases for each one wanted.
    private const int MostPassedOver = 50;

    public static LawResult<T> Run<T>(Law<T> law, Rule<T> rule, LawOptions<T> options, Func<Gen<T>?, Gen<T>> cases, Func<T, IEnumerable<T>> smaller)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(rule);
        Replay replay = ReplayOf(options.Replay, options.Seed);
        if (law.OfScenario && !rule.AsksScenario)
        {
            return new LawResult<T>(law, LawVerdict.NotAsked, 0, Counterexample: null, Replay: null);
        }

        var listener = new Listener();
        Config config = Config.Quick
            .WithName(law.Name)
            .WithMaxTest(options.Cases)
            .WithMaxRejected(options.Cases * MostPassedOver)
            .WithReplay(FSharpOption<Replay>.Some(replay))
            .WithRunner(listener);
        FsCheck.Check.One(config, PropertyOf(law, rule, cases(options.Given), smaller));
        return listener.Result switch
        {
            TestResult.Failed failed => Broken(law, rule, failed),
            TestResult.Passed passed => new LawResult<T>(law, LawVerdict.Holds, passed.Item1.NumberOfTests, Counterexample: null, Replay: null),
            TestResult.Exhausted { Item.NumberOfTests: > 0 } some => new LawResult<T>(law, LawVerdict.Holds, some.Item.NumberOfTests, Counterexample: null, Replay: null),
            _ => new LawResult<T>(law, LawVerdict.NoCaseFits, 0, Counterexample: null, Replay: null),
        };
    }

    public static Property PropertyOf<T>(Law<T> law, Rule<T> rule, Gen<T> given, Func<T, IEnumerable<T>> smaller)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(rule);
        Gen<LawCase<T>> cases =
            from one in given
            from pick in Gen.Choose(0, MostPick)
            select new LawCase<T>(one, pick);
        Arbitrary<LawCase<T>> arbitrary = Arb.From(cases, one => smaller(one.Given).Select(less => one with { Given = less }));
        return Prop.ForAll(arbitrary, one => law.Try(rule, one) is { } trial ? trial.Holds.Label(trial.Fault ?? string.Empty) : false.Implies(true));
    }

    // In the form that FsCheck takes: seed, gamma, size.
    public static Replay ReplayOf(string? token, ulong seed)
    {
        if (token is null)
        {
            return new Replay(new Rnd(seed), FSharpOption<int>.None);
        }

        string[] parts = token.Trim('(', ')', ' ').Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 3
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong of)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            ? new Replay(new Rnd(of, gamma), FSharpOption<int>.Some(size))
            : throw new ArgumentException($"'{token}' is not a replay token; it looks like (123,456,7), as a result of a broken law tells.", nameof(token));
    }

    private static LawResult<T> Broken<T>(Law<T> law, Rule<T> rule, TestResult.Failed failed)
        where T : notnull
    {
        var smallest = (LawCase<T>)failed.Item3.Head;
        string replay = string.Create(CultureInfo.InvariantCulture, $"({failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7})");
        return new LawResult<T>(law, LawVerdict.Broken, failed.Item1.NumberOfTests, law.Try(rule, smallest), replay);
    }

    private sealed class Listener : IRunner
    {
        public TestResult? Result { get; private set; }

        public void OnStartFixture(Type fixture)
        {
        }

        public void OnArguments(int count, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult result) => Result = result;
    }
}
