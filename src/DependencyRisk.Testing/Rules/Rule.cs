namespace DependencyRisk.Testing;

/// <summary>Makes rules to put before the laws, of a function of yours or of the library's measures.</summary>
public static class Rule
{
    /// <summary>The loss of a product under a scenario, as the library computes it: bounds, and its course over time.</summary>
    public static Rule<BillCase> Exposure { get; } = OfScenario("loss under a scenario", given => RuleResult.Of(given.Outcome));

    /// <summary>
    /// What the worst single country can cost a bill's product, or its portfolio: the greatest of the low and the greatest of the high
    /// bounds. The headline gives the bounds of one country, the worst by the high bound; its low bound keeps no law, as another
    /// country may become the worst.
    /// </summary>
    public static Rule<BillCase> WorstCountry { get; } = OfBill("loss when the worst country cuts", bill =>
    {
        ActorExposure[] countries = [.. new ExposureAnalysis(bill).Portfolio().Exposures.Where(exposure => exposure.Actor.Kind == ActorKind.Country)];
        return RuleResult.Of(new Bounds(countries.Max(exposure => (double?)exposure.Loss.Low) ?? 0, countries.Max(exposure => (double?)exposure.Loss.High) ?? 0));
    });

    /// <summary>A rule that scores a bill with one number.</summary>
    /// <exception cref="ArgumentException">The name is blank, or null as the function may not be.</exception>
    public static Rule<BillCase> OfBill(string name, Func<Bill, double> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return OfBill(name, bill => RuleResult.Of(score(bill)));
    }

    /// <summary>A rule that scores a bill with bounds, or with anything further.</summary>
    /// <exception cref="ArgumentException">The name is blank, or null as the function may not be.</exception>
    public static Rule<BillCase> OfBill(string name, Func<Bill, RuleResult> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new Rule<BillCase>(name, asksScenario: false, given => score(given.Bill));
    }

    /// <summary>A rule that scores a product of a bill under a scenario with one number.</summary>
    /// <exception cref="ArgumentException">The name is blank, or null as the function may not be.</exception>
    public static Rule<BillCase> OfScenario(string name, Func<BillCase, double> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return OfScenario(name, given => RuleResult.Of(score(given)));
    }

    /// <summary>A rule that scores a product of a bill under a scenario with bounds, or with anything further.</summary>
    /// <exception cref="ArgumentException">The name is blank, or null as the function may not be.</exception>
    public static Rule<BillCase> OfScenario(string name, Func<BillCase, RuleResult> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new Rule<BillCase>(name, asksScenario: true, score);
    }

    /// <summary>An index of concentration or diversity: a function of the amounts that units hold.</summary>
    /// <param name="name">A name for reports.</param>
    /// <param name="index">The index. Amounts are at least 0, one at least above, in any order and of any magnitude; they need not sum to 1.</param>
    /// <exception cref="ArgumentException">The name is blank, or null as the function may not be.</exception>
    public static Rule<double[]> OfAmounts(string name, Func<IReadOnlyList<double>, double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return new Rule<double[]>(name, asksScenario: false, amounts => RuleResult.Of(index(amounts)));
    }

    /// <summary>As <see cref="OfAmounts"/>, for an index of shares that sum to 1: the amounts are divided by their sum first.</summary>
    /// <exception cref="ArgumentException">The name is blank, or null as the function may not be.</exception>
    public static Rule<double[]> OfShares(string name, Func<IReadOnlyList<double>, double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return OfAmounts(name, amounts =>
        {
            double greatest = amounts.Max();
            double sum = amounts.Sum(amount => amount / greatest);
            return index([.. amounts.Select(amount => amount / greatest / sum)]);
        });
    }
}
