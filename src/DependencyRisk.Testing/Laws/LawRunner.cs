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
        Replay? replay = options.Replay is { } token ? ReplayOf(token) : null;
        if (law.OfScenario && !rule.AsksScenario)
        {
            return new LawResult<T>(law, LawVerdict.NotAsked, 0, Counterexample: null, Replay: null);
        }

        Gen<T> given = cases(options.Given);
        LawResult<T>? replayed = replay is null ? null : Run(law, rule, options with { Cases = 1 }, given, smaller, replay);
        return replayed is { Verdict: LawVerdict.Broken } ? replayed : Run(law, rule, options, given, smaller, new Replay(new Rnd(options.Seed), FSharpOption<int>.None));
    }

    public static Property PropertyOf<T>(Law<T> law, Rule<T> rule, Gen<T> given, Func<T, IEnumerable<T>> smaller, int mostShrinks)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(rule);
        return PropertyOf(law, rule, given, smaller, mostShrinks, new Failure<T>());
    }

    private static LawResult<T> Run<T>(Law<T> law, Rule<T> rule, LawOptions<T> options, Gen<T> given, Func<T, IEnumerable<T>> smaller, Replay replay)
        where T : notnull
    {
        var listener = new Listener();
        var failure = new Failure<T>();
        Config config = Config.Quick
            .WithName(law.Name)
            .WithMaxTest(options.Cases)
            .WithMaxRejected((int)Math.Min(int.MaxValue, (long)options.Cases * MostPassedOver))
            .WithReplay(FSharpOption<Replay>.Some(replay))
            .WithRunner(listener);
        FsCheck.Check.One(config, PropertyOf(law, rule, given, smaller, options.MostShrinks, failure));
        (LawVerdict verdict, int tried, string? token) = listener.Result switch
        {
            TestResult.Failed failed => (LawVerdict.Broken, failed.Item1.NumberOfTests, Token(failed)),
            TestResult.Passed passed => (LawVerdict.Holds, passed.Item1.NumberOfTests, null),
            TestResult.Exhausted { Item.NumberOfTests: > 0 } some => (LawVerdict.Holds, some.Item.NumberOfTests, null),
            _ => (LawVerdict.NoCaseFits, 0, (string?)null),
        };
        if (verdict == LawVerdict.Broken && failure.Last is null)
        {
            throw NoTrial(law, listener.Result as TestResult.Failed);
        }

        return new LawResult<T>(law, verdict, tried, failure.Last, token) { CasesWanted = options.Cases };
    }

    private static Property PropertyOf<T>(Law<T> law, Rule<T> rule, Gen<T> given, Func<T, IEnumerable<T>> smaller, int mostShrinks, Failure<T> failure)
        where T : notnull
    {
        Gen<LawCase<T>> cases =
            from one in given
            from pick in Gen.Choose(0, MostPick)
            select new LawCase<T>(one, pick);
        int shrinks = 0;
        Arbitrary<LawCase<T>> arbitrary = Arb.From(cases, one => smaller(one.Given).TakeWhile(_ => shrinks++ < mostShrinks).Select(less => new LawCase<T>(less, one.Pick)));
        return Prop.ForAll(arbitrary, one => law.Try(rule, one) switch
        {
            null => false.Implies(true),
            { Holds: true } => true.ToProperty(),
            { } broken => (!failure.Takes(broken)).Label(broken.Fault ?? string.Empty),
        });
    }

    // The change of a law that throws says so itself; what else can is whether a law applies, and how answers compare.
    private static LawException NoTrial<T>(Law<T> law, TestResult.Failed? failed)
        where T : notnull
    {
        Exception? thrown = (failed?.Item4 as Outcome.Failed)?.Item;
        return thrown as LawException ?? new LawException($"The law {law.Name} could not be tried: {thrown?.Message}", thrown!);
    }

    private static string Token(TestResult.Failed failed) =>
        string.Create(CultureInfo.InvariantCulture, $"({failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7})");

    // In the form that FsCheck takes: seed, gamma, size.
    private static Replay ReplayOf(string token)
    {
        string[] parts = token.StartsWith('(') && token.EndsWith(')') ? token[1..^1].Split(',', StringSplitOptions.TrimEntries) : [];
        return parts.Length == 3
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong of)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma)
            && ulong.IsOddInteger(gamma)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            ? new Replay(new Rnd(of, gamma), FSharpOption<int>.Some(size))
            : throw new ArgumentException($"'{token}' is not a replay token; it looks like (123,457,6), as a result of a broken law tells.", nameof(token));
    }

    /// <summary>The last case that was found to break a law: as cases shrink, the smallest. All of them break it in one way.</summary>
    private sealed class Failure<T>
        where T : notnull
    {
        public LawTrial<T>? Last { get; private set; }

        public bool Takes(LawTrial<T> broken)
        {
            bool isSameKind = Last is null || string.Equals(Last.FaultKind, broken.FaultKind, StringComparison.Ordinal);
            Last = isSameKind ? broken : Last;
            return isSameKind;
        }
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
