using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A comparison as one sheet: what a reader must know first, then the tables.</summary>
internal static class ComparisonSheet
{
    /// <summary>The sheet; without title and method where it is a part of something larger.</summary>
    public static Sheet Of(BillComparison comparison, Wording wording, bool isWhole = true)
    {
        var sheet = new Sheet();
        string title = TitleOf(comparison, wording);
        if (isWhole)
        {
            sheet.Heading(title);
        }

        if (!comparison.HasChanges)
        {
            sheet.Paragraph(wording.Say(ComparisonPhrases.Nothing));
        }
        else
        {
            AddSummary(sheet, comparison, wording);
        }

        foreach (ProductComparison product in comparison.Products.Where(_ => comparison.HasChanges))
        {
            Add(sheet, comparison, product, title, isWhole, wording);
        }

        if (!comparison.Difference.IsEmpty)
        {
            sheet.Heading(wording.Say(ComparisonPhrases.Bill));
            sheet.Add(DifferenceSection.Of(comparison, wording));
        }

        if (isWhole)
        {
            sheet.Heading(wording.Say(PagePhrases.Method));
        }

        sheet.Paragraph(wording.Say(ComparisonPhrases.About));
        if (isWhole && comparison.Products.FirstOrDefault() is { } first)
        {
            MethodText.AddGiven(sheet, [(comparison.Before, first.Before), (comparison.After, first.After)], wording);
        }

        return sheet;
    }

    public static string TitleOf(BillComparison comparison, Wording wording) => TitleOf(wording, Named(wording, comparison.Before), Named(wording, comparison.After));

    private static void AddSummary(Sheet sheet, BillComparison comparison, Wording wording)
    {
        ImmutableArray<ItemChange> components = comparison.Difference.Components, suppliers = comparison.Difference.Suppliers;
        sheet.Paragraph(wording.Say(
            ComparisonPhrases.BillChanged,
            Count(components, ChangeKind.Changed),
            Count(components, ChangeKind.Added),
            Count(components, ChangeKind.Removed),
            Count(suppliers, ChangeKind.Changed),
            Count(suppliers, ChangeKind.Added),
            Count(suppliers, ChangeKind.Removed)));
        if (!comparison.UnmatchedBefore.IsEmpty || !comparison.UnmatchedAfter.IsEmpty)
        {
            int rows = comparison.Options.MaxRows;
            sheet.Paragraph(wording.Say(
                ComparisonPhrases.Unmatched, Names(wording, comparison.Before, comparison.UnmatchedBefore, rows), Names(wording, comparison.After, comparison.UnmatchedAfter, rows)));
        }
    }

    private static void Add(Sheet sheet, BillComparison comparison, ProductComparison product, string title, bool isWhole, Wording wording)
    {
        string name = TitleOf(wording, wording.Product(comparison.Before, product.Before.Product), wording.Product(comparison.After, product.After.Product));
        bool isTitle = string.Equals(name, title, StringComparison.Ordinal);
        if (!isTitle)
        {
            sheet.Heading(name);
        }

        if (!product.HasChanges)
        {
            sheet.Paragraph(wording.Say(ComparisonPhrases.NoExposureChange));
            return;
        }

        AddSentences(sheet, product, wording);

        // Below the name of the product, if that stands there.
        int level = isTitle && !isWhole ? 1 : 2;
        sheet.Heading(wording.Say(ComparisonPhrases.Headline), level);
        sheet.Add(ChangeSection.Headline(comparison, product, wording));
        sheet.Heading(wording.Say(ComparisonPhrases.Exposures), level);
        sheet.Add(ChangeSection.Exposures(comparison, product, wording));
        sheet.Heading(wording.Say(ComparisonPhrases.ChokePoints), level);
        sheet.Add(ChangeSection.ChokePoints(comparison, product, wording));
    }

    private static void AddSentences(Sheet sheet, ProductComparison product, Wording wording)
    {
        sheet.Paragraph(wording.Say(
            ComparisonPhrases.WorstSentence,
            NumberText.Percent(product.Loss.Before),
            HeadlineNumbers.WorstCountry(wording, product.Before.Headline),
            NumberText.Percent(product.Loss.After),
            HeadlineNumbers.WorstCountry(wording, product.After.Headline),
            ChangeSection.Verdict(wording, product.Loss)));
        sheet.Paragraph(wording.Say(
            ComparisonPhrases.ForeignSentence,
            NumberText.Percent(product.ForeignLoss.Before),
            NumberText.Percent(product.ForeignLoss.After),
            ChangeSection.Verdict(wording, product.ForeignLoss)));
        LossChange[] exposures = [.. product.Exposures.Select(change => change.Loss)], points = [.. product.ChokePoints.Select(change => change.Loss)];
        sheet.Paragraph(wording.Say(
            ComparisonPhrases.CountSentence,
            Count(exposures, LossDirection.Rose),
            Count(exposures, LossDirection.Fell),
            exposures.Count(IsOpen),
            Count(points, LossDirection.Rose),
            Count(points, LossDirection.Fell),
            points.Count(IsOpen),
            product.ChokePoints.Count(change => change.Kind == ChangeKind.Added),
            product.ChokePoints.Count(change => change.Kind == ChangeKind.Removed)));
    }

    private static string TitleOf(Wording wording, string before, string after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? wording.Say(ComparisonPhrases.TitleOfOne, after) : wording.Say(ComparisonPhrases.Title, before, after);

    private static string Named(Wording wording, Bill bill) => bill.Name.IsEmpty ? bill.Id : wording.Say(bill.Name);

    private static string Names(Wording wording, Bill bill, ImmutableArray<string> products, int rows)
    {
        string names = wording.List(products.Take(rows).Select(product => wording.Product(bill, product)));
        return products.IsEmpty ? wording.Say(ComparisonPhrases.None)
            : products.Length > rows ? $"{names} {wording.Say(SheetPhrases.More, products.Length - rows)}"
            : names;
    }

    private static bool IsOpen(LossChange loss) => loss.Direction is not (LossDirection.Same or LossDirection.Rose or LossDirection.Fell);

    private static int Count(LossChange[] losses, LossDirection direction) => losses.Count(loss => loss.Direction == direction);

    private static int Count(ImmutableArray<ItemChange> items, ChangeKind kind) => items.Count(item => item.Kind == kind);
}
