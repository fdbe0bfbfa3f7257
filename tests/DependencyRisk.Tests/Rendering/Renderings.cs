using System.Globalization;

namespace DependencyRisk.Tests.Rendering;

/// <summary>Everything that can be shown of a product.</summary>
internal static class Renderings
{
    public static IEnumerable<ShownResult> Of(Bill bill, ReportLanguage language, int maxThreads = 2)
    {
        string product = bill.Products.Order(StringComparer.Ordinal).First();
        var analysis = new ExposureAnalysis(bill, new ExposureOptions { MaxThreads = maxThreads });
        ProductExposure exposure = analysis.Product(product);
        yield return new("exposure", exposure.ToHtml(bill, language), exposure.ToMarkdown(bill, language), exposure.ToSvg(bill, language));
        ProductExposure portfolio = analysis.Portfolio();
        yield return new("portfolio", portfolio.ToHtml(bill, language), portfolio.ToMarkdown(bill, language), portfolio.ToSvg(bill, language));
        ScenarioOutcome outcome = analysis.Run(product, Scenario.Of(exposure.Exposures.Select(row => Cut.By(row.Actor).For(6))));
        yield return new("scenario", outcome.ToHtml(bill, language), outcome.ToMarkdown(bill, language), outcome.ToSvg(bill, language));
        ProductChokeSets sets = analysis.ChokeSets(product, new ChokeSetOptions { ActorKinds = [ActorKind.Country, ActorKind.Supplier, ActorKind.Component], MaxOrder = 2, ProofTime = Timeout.InfiniteTimeSpan });
        yield return new("choke sets", sets.ToHtml(bill, language), sets.ToMarkdown(bill, language), Svg: null);
        RobustnessCurve curve = analysis.Robustness(product, new ChokeSetOptions { ActorKinds = [ActorKind.Supplier, ActorKind.Component] });
        yield return new("robustness", curve.ToHtml(bill, language), curve.ToMarkdown(bill, language), curve.ToSvg(bill, language));
        ProductContent content = new ContentAnalysis(bill).Product(product);
        yield return new("content", content.ToHtml(bill, language), content.ToMarkdown(bill, language), content.ToSvg(bill, language));
        OriginContent tier = content.ToTier(2);
        yield return new("tier", tier.ToHtml(language), tier.ToMarkdown(language), tier.ToSvg(content.Home, language));
        foreach (ConcentrationBy by in Enum.GetValues<ConcentrationBy>())
        {
            IEnumerable<ComponentConcentration> results = ConcentrationAnalysis.Measure(bill, by);
            yield return new($"concentration by {by}", results.ToHtml(bill, language), results.ToMarkdown(bill, language), results.ToSvg(bill, language));
        }

        ProductLeverage leverage = new LeverageAnalysis(analysis).Product(product);
        yield return new("leverage", leverage.ToHtml(bill, language), leverage.ToMarkdown(bill, language), Svg: null);
        IEnumerable<SharedNode> shared = new SharedNodeAnalysis(analysis).All();
        yield return new("shared", shared.ToHtml(bill, language), shared.ToMarkdown(bill, language), shared.ToSvg(bill, language));
        foreach (MitigationMeasure measure in (MitigationMeasure[])[MitigationMeasure.MoveHome, MitigationMeasure.MoveTo(Country.Japan), MitigationMeasure.SecondSource(0.5, 6), MitigationMeasure.AddStock(3)])
        {
            IEnumerable<MitigationEffect> effects = new MitigationAnalysis(analysis).Rank(product, measure);
            yield return new(string.Create(CultureInfo.InvariantCulture, $"measure {measure}"), effects.ToHtml(bill, language), effects.ToMarkdown(bill, language), Svg: null);
        }
    }
}
