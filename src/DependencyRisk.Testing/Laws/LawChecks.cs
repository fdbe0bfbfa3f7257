using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>Puts rules to laws: for a test, for a property of FsCheck, for a report.</summary>
public static class LawChecks
{
    /// <summary>Tries a law in random cases and looks for the smallest in which it is broken.</summary>
    /// <exception cref="ArgumentException">The replay token is not one.</exception>
    public static LawResult<BillCase> Check(this Law<BillCase> law, Rule<BillCase> rule, LawOptions<BillCase>? options = null) =>
        LawRunner.Run(law, rule, options ?? new LawOptions<BillCase>(), given => CasesFor(rule, given), Shrinker.Smaller);

    /// <summary>Tries a law in random cases and looks for the smallest in which it is broken.</summary>
    /// <exception cref="ArgumentException">The replay token is not one.</exception>
    public static LawResult<double[]> Check(this Law<double[]> law, Rule<double[]> rule, LawOptions<double[]>? options = null) =>
        LawRunner.Run(law, rule, options ?? new LawOptions<double[]>(), given => given ?? ReferenceGenerators.Amounts, Shrinker.Smaller);

    /// <summary>Throws where a law is broken or was never tried; a test that calls it fails with the counterexample.</summary>
    /// <exception cref="LawException">The law is broken, or no case fits, or the rule cannot be asked.</exception>
    public static void Assert<T>(this LawResult<T> result)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Verdict != LawVerdict.Holds)
        {
            throw new LawException(result.ToString());
        }
    }

    /// <summary>The law as a property for FsCheck, for a method marked <c>[Property]</c> or for <c>Check.Quick</c>.</summary>
    /// <param name="law">The law.</param>
    /// <param name="rule">The rule to put to it.</param>
    /// <param name="given">Which cases; null for any.</param>
    public static Property ToProperty(this Law<BillCase> law, Rule<BillCase> rule, Gen<BillCase>? given = null) =>
        LawRunner.PropertyOf(law, rule, CasesFor(rule, given), Shrinker.Smaller, new LawOptions<BillCase>().MostShrinks);

    /// <summary>The law as a property for FsCheck, for a method marked <c>[Property]</c> or for <c>Check.Quick</c>.</summary>
    /// <param name="law">The law.</param>
    /// <param name="rule">The rule to put to it.</param>
    /// <param name="given">Which cases; null for any.</param>
    public static Property ToProperty(this Law<double[]> law, Rule<double[]> rule, Gen<double[]>? given = null) =>
        LawRunner.PropertyOf(law, rule, given ?? ReferenceGenerators.Amounts, Shrinker.Smaller, new LawOptions<double[]>().MostShrinks);

    // A rule that takes no scenario is given none, so that its counterexamples are a bill and no more.
    private static Gen<BillCase> CasesFor(Rule<BillCase> rule, Gen<BillCase>? given)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Gen<BillCase> cases = given ?? BillGenerators.Cases();
        return rule.AsksScenario ? cases : cases.Select(one => BillCase.Of(one.Bill));
    }
}
