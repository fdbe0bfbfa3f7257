namespace DependencyRisk.Testing;

/// <summary>
/// A law: whatever the case, after this change the result stands in this relation to the one before. Laws of bills are in
/// <see cref="BillLaws"/>, those of indices of concentration in <see cref="ConcentrationLaws"/>; make further ones of your own.
/// Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">What cases are: <see cref="BillCase"/>, or the amounts that units hold.</typeparam>
public sealed record Law<T>
    where T : notnull
{
    /// <summary>A law.</summary>
    /// <param name="name">A short name of lower-case words joined by hyphens, for reports and for looking it up.</param>
    /// <param name="statement">The law in a sentence.</param>
    /// <param name="relation">What it says of the results before and after.</param>
    /// <param name="change">The change; null where the case has nothing of the kind to change.</param>
    /// <exception cref="ArgumentException">The name or the statement is blank, or null as nothing may be.</exception>
    public Law(string name, string statement, LawRelation relation, Func<LawCase<T>, LawPair<T>?> change)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        ArgumentNullException.ThrowIfNull(change);
        (Name, Statement, Relation, Change) = (name, statement, relation, change);
    }

    /// <summary>A short name: <c>more-stock</c>.</summary>
    public string Name { get; }

    /// <summary>The law in a sentence.</summary>
    public string Statement { get; }

    /// <summary>What it says of the results before and after.</summary>
    public LawRelation Relation { get; }

    /// <summary>The change; gives null for a case that has nothing of the kind to change.</summary>
    public Func<LawCase<T>, LawPair<T>?> Change { get; }

    /// <summary>When the law applies, in words. Default: always.</summary>
    public string Condition { get; init; } = "always";

    /// <summary>Whether the change is one of the scenario, so that a rule which takes none cannot be asked. Default false.</summary>
    public bool OfScenario { get; init; }

    /// <summary>Puts a rule to the law in one case.</summary>
    /// <returns>What came of it; null where the case has nothing to change or the rule does not take it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LawTrial<T>? Try(Rule<T> rule, LawCase<T> given)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(given);
        return LawTrial<T>.Of(this, rule, given);
    }

    /// <summary>The name and the statement.</summary>
    public override string ToString() => $"{Name}: {Statement}";
}
