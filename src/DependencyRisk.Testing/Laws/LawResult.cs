namespace DependencyRisk.Testing;

/// <summary>What came of putting a rule to one law.</summary>
/// <typeparam name="T">What cases are.</typeparam>
/// <param name="Law">The law.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="CasesTried">How many cases it was tried in, those that it does not apply to not counted.</param>
/// <param name="Counterexample">The smallest case found in which it is broken, with both results; null where there is none.</param>
/// <param name="Replay">
/// Set it as <see cref="LawOptions{T}.Replay"/>, or as <c>Replay</c> of FsCheck, to meet the first broken case again; null where there is none.
/// </param>
public sealed record LawResult<T>(Law<T> Law, LawVerdict Verdict, int CasesTried, LawTrial<T>? Counterexample, string? Replay)
    where T : notnull
{
    /// <summary>How many cases were asked for; where fewer were tried, the law applies to few.</summary>
    public int CasesWanted { get; init; } = CasesTried;

    /// <summary>One line; several, with the counterexample, where the law is broken.</summary>
    public override string ToString() => Counterexample is null
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Law.Name}: {Word}, {CasesTried} of {CasesWanted} cases")
        : $"""
            {Law.Name}: broken. {Law.Statement}
            {Counterexample.Fault}
            replay {Replay}
            smallest case found:
            {Cases}
            """;

    private string Cases => ReferenceEquals(Counterexample!.Pair.Before, Counterexample.Pair.After)
        ? CaseText.Of(Counterexample.Pair.Before, string.Empty)
        : $"""
            // before
            {CaseText.Of(Counterexample.Pair.Before, "Before")}
            // after
            {CaseText.Of(Counterexample.Pair.After, "After")}
            """;

    private string Word => Verdict switch
    {
        LawVerdict.Holds => "holds",
        LawVerdict.NotAsked => "not asked",
        _ => "no case fits",
    };
}
