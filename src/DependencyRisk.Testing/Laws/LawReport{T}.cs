using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DependencyRisk.Testing;

/// <summary>
/// Which laws a rule keeps, with the smallest counterexample for each that it breaks. Prints itself as text: a line a law, then
/// the counterexamples. Immutable.
/// </summary>
/// <typeparam name="T">What cases are.</typeparam>
/// <param name="Rule">The rule.</param>
/// <param name="Results">A result a law, in the order of the laws.</param>
public sealed record LawReport<T>(Rule<T> Rule, ImmutableArray<LawResult<T>> Results)
    where T : notnull
{
    /// <summary>Whether no law is broken. Laws that could not be asked break nothing.</summary>
    public bool Holds => Broken.IsEmpty;

    /// <summary>The laws that are broken.</summary>
    public ImmutableArray<LawResult<T>> Broken => [.. Results.Where(result => result.Verdict == LawVerdict.Broken)];

    /// <summary>
    /// Throws where a law is broken, or was never tried as no case fits it; a test that calls it fails with all counterexamples.
    /// Laws that the rule cannot be asked are passed over, unless all are.
    /// </summary>
    /// <exception cref="LawException">A law is broken, or no case fits one, or none was asked.</exception>
    public void Assert()
    {
        bool isTried = Results.Any(result => result.Verdict == LawVerdict.Holds) && Results.All(result => result.Verdict != LawVerdict.NoCaseFits);
        if (!Holds || !isTried)
        {
            throw new LawException(ToString());
        }
    }

    /// <summary>The report as text.</summary>
    public override string ToString()
    {
        int width = Results.Select(result => result.Law.Name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Rule.Name}: {Results.Count(result => result.Verdict == LawVerdict.Holds)} of {Results.Length} laws hold, {Broken.Length} broken\n");
        foreach (LawResult<T> result in Results)
        {
            string verdict = result.Verdict switch
            {
                LawVerdict.Holds => string.Create(CultureInfo.InvariantCulture, $"holds in {result.CasesTried}{(result.CasesTried < result.CasesWanted ? $" of {result.CasesWanted}" : string.Empty)} cases"),
                LawVerdict.Broken => $"BROKEN: {result.Counterexample?.Fault}",
                LawVerdict.NotAsked => "not asked: the rule takes no scenario",
                _ => "no case fits",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {result.Law.Name.PadRight(width)}  {verdict}\n");
        }

        foreach (LawResult<T> result in Broken)
        {
            text.Append('\n').Append(result).Append('\n');
        }

        return text.ToString();
    }
}
