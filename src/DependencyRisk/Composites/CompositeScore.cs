using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DependencyRisk.Composites;

/// <summary>The score of one alternative, what it is made of, and what it may hide: the worst single indicator.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class CompositeScore
{
    private const int MostContributions = 3;

    private readonly CompositeResult _result;

    internal CompositeScore(CompositeResult result, string alternative, Interval score, int rank, ImmutableArray<IndicatorContribution> contributions)
    {
        (_result, Alternative, Score, Rank, Contributions) = (result, alternative, score, rank, contributions);
        Worst = contributions
            .OrderByDescending(contribution => contribution.Normalised.High)
            .ThenByDescending(contribution => contribution.Normalised.Low)
            .ThenByDescending(contribution => contribution.Indicator.Weight)
            .First();
    }

    /// <summary>The alternative.</summary>
    public string Alternative { get; }

    /// <summary>The score, higher being riskier; an interval where missing data are bounded.</summary>
    public Interval Score { get; }

    /// <summary>
    /// 1 for the riskiest, by the high end of the score and then the low end. Ties share the better rank, and the ranks after them are left out: 1, 2, 2, 4.
    /// </summary>
    public int Rank { get; }

    /// <summary>What each indicator gives, in the order of the composite. The low ones sum to the low end of the score, the high ones to the high end.</summary>
    public ImmutableArray<IndicatorContribution> Contributions { get; }

    /// <summary>
    /// The indicator that stands highest on the common scale, at its high end, whatever its weight; of several the one that weighs most, then the first.
    /// Indicators that are normalised in different ways are compared as they stand.
    /// </summary>
    public IndicatorContribution Worst { get; }

    /// <summary>A few sentences with the numbers.</summary>
    public string Explanation
    {
        get
        {
            var text = new StringBuilder();
            string contributions = Contributions.Length > MostContributions ? "Largest contributions" : "Contributions";
            text.Append(CultureInfo.InvariantCulture, $"'{Alternative}' scores {Show(Score)} ({_result.Composite.Aggregation}), rank {Rank} of {_result.Scores.Length}. {contributions}: ");
            text.AppendJoin(", ", Contributions.OrderByDescending(part => Math.Abs(part.AtHigh)).Take(MostContributions).Select(Show)).Append('.');
            text.Append(CultureInfo.InvariantCulture, $" Its worst single indicator is {Worst.Indicator} at {Show(Worst.Normalised)} ({Worst.Indicator.Normalisation}).");
            AppendNames(text, " The score is 0 because of", contribution => _result.Composite.Aggregation.Power <= 0 && Score.High == 0 && contribution.Normalised.High == 0 && contribution.Indicator.Weight > 0);
            AppendNames(text, $" Missing (policy: {_result.Composite.MissingData}):", contribution => contribution.Value is null);
            AppendNames(text, " Held at a goalpost:", contribution => contribution.IsClamped);
            return text.ToString();
        }
    }

    /// <summary>Alternative, score, rank and worst indicator.</summary>
    public override string ToString() => $"{Alternative}: score {Show(Score)}, rank {Rank}, worst {Worst.Indicator} {Show(Worst.Normalised)}";

    private static string Show(Interval value) => value.IsExact ? Show(value.Low) : $"{Show(value.Low)} to {Show(value.High)}";

    // Either end may be the greater one.
    private static string Show(IndicatorContribution part) =>
        $"{part.Indicator} {Show(new Interval(Math.Min(part.AtLow, part.AtHigh), Math.Max(part.AtLow, part.AtHigh)))}";

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private void AppendNames(StringBuilder text, string lead, Func<IndicatorContribution, bool> holds)
    {
        string[] names = [.. Contributions.Where(holds).Select(contribution => contribution.Indicator.Name)];
        if (names.Length > 0)
        {
            text.Append(lead).Append(' ').AppendJoin(", ", names).Append('.');
        }
    }
}
