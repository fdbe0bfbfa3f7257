using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>Whoever cuts more, harder or longer never causes less loss, at no time.</summary>
internal static class CutLaws
{
    public static Law<BillCase> Bounds { get; } = new(
        "bounds",
        "A result is within its range, and its low bound is no higher than its high one.",
        LawRelation.InRange,
        law => new LawPair<BillCase>(law.Given, law.Given));

    public static Law<BillCase> MoreCuts { get; } = new(
        "more-cuts",
        "A larger set of cuts never causes less loss.",
        LawRelation.NeverBetter,
        law => law.Given.Scenario.Cuts is { IsEmpty: false } cuts
            ? new LawPair<BillCase>(law.Given with { Scenario = Scenario.Of(cuts.RemoveAt(law.Pick % cuts.Length)) }, law.Given)
            : null)
    {
        Condition = "there is a cut",
        OfScenario = true,
    };

    public static Law<BillCase> LargerSeverity { get; } = OfOneCut(
        "larger-severity",
        "A larger severity never causes less loss.",
        "a cut is not whole",
        cut => cut.Severity < 1,
        cut => cut with { Severity = (1 + cut.Severity) / 2 });

    public static Law<BillCase> LongerCut { get; } = OfOneCut(
        "longer-cut",
        "A longer finite cut never causes less loss.",
        "a cut ends",
        cut => cut.ForMonths is not null,
        cut => cut.For(cut.ForMonths!.Value + 1.25));

    public static Law<BillCase> CutForGood { get; } = OfOneCut(
        "cut-for-good",
        "A cut by a country or a bloc that is for good causes no less loss than one that ends.",
        "a cut by a country or a bloc ends",
        cut => cut.ForMonths is not null && cut.Actor.Kind is ActorKind.Country or ActorKind.Bloc,
        cut => cut with { ForMonths = null });

    public static Law<BillCase> EarlierCut { get; } = OfOneCut(
        "earlier-cut",
        "A cut that begins earlier and ends alike never causes less loss.",
        "a cut begins late and ends",
        cut => cut.ForMonths is not null && cut.FromMonths >= 0.5,
        cut => cut.From(cut.FromMonths - 0.5).For(cut.ForMonths!.Value + 0.5));

    public static Law<BillCase> Bloc { get; } = new(
        "bloc",
        "Two countries merged into a bloc cause at least the loss that either causes alone.",
        LawRelation.NeverBetter,
        law =>
        {
            Country[] known = [.. BillGenerators.PlacesOf(law.Given.Bill).Where(country => country.IsKnown)];
            law.Dice().Shuffle(known);
            return new LawPair<BillCase>(With(law.Given, Actor.Of(known[0])), With(law.Given, Actor.Of(new Bloc("both", known[0], known[1]))));
        })
    {
        OfScenario = true,
    };

    // The first cut by another actor, as hard, as late and as long; a whole cut for good where there is none.
    private static BillCase With(BillCase given, Actor actor)
    {
        Cut cut = given.Scenario.Cuts.IsEmpty ? Cut.By(actor) : given.Scenario.Cuts[0];
        return given with { Scenario = Scenario.Of(new Cut(actor) { Severity = cut.Severity, FromMonths = cut.FromMonths, ForMonths = cut.ForMonths }) };
    }

    private static Law<BillCase> OfOneCut(string name, string statement, string condition, Func<Cut, bool> fits, Func<Cut, Cut> larger) => new(
        name,
        statement,
        LawRelation.NeverBetter,
        law => law.Choose(law.Given.Scenario.Cuts, cut => cut.ToString(), fits) is { } cut
            ? new LawPair<BillCase>(law.Given, law.Given with { Scenario = Scenario.Of(law.Given.Scenario.Cuts.Replace(cut, larger(cut))) })
            : null)
    {
        Condition = condition,
        OfScenario = true,
    };
}
