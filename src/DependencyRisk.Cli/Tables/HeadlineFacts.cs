using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>The plain numbers that head a score, in words for one product and in short for several side by side.</summary>
internal static class HeadlineFacts
{
    /// <summary>How many of them say what the numbers are about, and need not be repeated where it is the same for all.</summary>
    public const int Givens = 2;

    /// <summary>What each number is called, in the order of <see cref="Short"/>.</summary>
    public static ImmutableArray<string> ShortNames(double required) =>
    [
        "Home", "Basis", "Worst single country", "Loss when it cuts", "First shortage (months)", $"Below {Show.Level(required)} (months)", "Smallest choke set",
        "Breadth (components)", "Loss without foreign supply", "  to build", "  to operate", "Loss without home supply", "Rests on estimates",
    ];

    /// <summary>The same, short enough to stand beside each other over columns.</summary>
    public static ImmutableArray<string> ColumnNames(double required) =>
    [
        "Home", "Basis", "Worst", "Loss", "First", $"Below\n{Show.Level(required)}", "Smallest choke set", "Breadth", "No\nforeign", "To\nbuild", "To\noperate", "No\nhome", "Estimates",
    ];

    public static ImmutableArray<Cell> Short(ScoreResult result)
    {
        (ProductExposure exposure, Headline headline) = (result.Exposure, result.Exposure.Headline);
        return
        [
            exposure.Home.Code,
            Words.Bases.Of(result.Bill.Basis),
            headline.WorstCountry?.Code ?? "none",
            Show.Loss(headline.Loss),
            Show.Number(headline.FirstShortageMonths),
            Show.Number(headline.CriticalMonths),
            ChokeSet(headline.SmallestChokeSet),
            Show.Number((double)headline.Breadth),
            Show.Loss(headline.ForeignLoss),
            Show.Loss(headline.ForeignLossBuild),
            Show.Loss(headline.ForeignLossOperate),
            Show.Percent(headline.HomeLoss),
            Show.Percent(exposure.Evidence.EstimateShare),
        ];
    }

    /// <summary>The numbers of one product in words.</summary>
    public static IEnumerable<(string Name, Cell Value)> Of(ProductExposure exposure)
    {
        Headline headline = exposure.Headline;
        if (headline.WorstCountry is { } worst)
        {
            string who = worst.IsKnown ? worst.Code : "ZZ, a country we cannot name";
            yield return ("Worst single country", Show.Loss(headline.Loss) with { Lines = [$"{who}: its cut costs {Show.Percent(headline.Loss)} of the output over {Show.Months(exposure.HorizonMonths)}"] });
            yield return ("First shortage", Show.After(headline.FirstShortageMonths, exposure.HorizonMonths));
            yield return ($"Critical, below {Show.Level(exposure.Required)}", Show.After(headline.CriticalMonths, exposure.HorizonMonths));
        }
        else
        {
            yield return ("Worst single country", "none: no foreign country costs any output alone");
        }

        yield return ("Smallest choke set", headline.SmallestChokeSet is null ? $"none found: no foreign countries together bring output below {Show.Level(exposure.Required)}" : ChokeSet(headline.SmallestChokeSet));
        yield return ("Breadth", $"{Show.Count(headline.Breadth, "component", "components")} whose foreign supply alone, when it stops, costs half the output or more");
        yield return ("All foreign supply stops", Show.Loss(headline.ForeignLoss) with
        {
            Lines = [$"{Show.Percent(headline.ForeignLoss)} lost (to build {Show.Percent(headline.ForeignLossBuild)}, to operate {Show.Percent(headline.ForeignLossOperate)})"],
        });
        yield return ("All home supply stops", $"{Show.Percent(headline.HomeLoss)} lost, for comparison");
        yield return ("Evidence", Evidence(exposure.Evidence));
    }

    private static string Evidence(EvidenceSummary evidence)
    {
        string estimates = evidence.EstimateShare is { } share
            ? $"{Show.Percent(share)} of the choke points, weighed by their loss, rest on estimates"
            : "no choke point costs anything";
        return evidence.UnnamedSourceShare is { } unnamed ? $"{estimates}; {Show.Percent(unnamed)} of the sources name no supplier" : estimates;
    }

    private static string ChokeSet(ChokeSet? set) =>
        set is null ? Show.Number(null) : $"{Show.Count(set.Size, "actor", "actors")}: {string.Join(" + ", set.Actors)}";
}
