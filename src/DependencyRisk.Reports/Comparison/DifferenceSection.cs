using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What changed in the bill, as tables.</summary>
internal static class DifferenceSection
{
    public static Sheet Of(BillComparison comparison, Wording wording)
    {
        BillDifference difference = comparison.Difference;
        int rows = comparison.Options.MaxRows;
        var text = new FieldText(comparison, wording);
        var sheet = new Sheet();
        if (difference.IsEmpty)
        {
            sheet.Paragraph(wording.Say(ComparisonPhrases.NoBillChange));
            return sheet;
        }

        if (!difference.Fields.IsEmpty)
        {
            sheet.Table(
                [wording.Text(ComparisonPhrases.Field)],
                text.Lines(difference.Fields).Take(rows).Select(line => ImmutableArray.Create<Cell>(line)));
            sheet.Rest(wording, difference.Fields.Length - rows);
        }

        Add(sheet, wording, SheetPhrases.Component, difference.Components, rows, text, item => NameOf(
            wording, item, before => comparison.Before.Find(before)?.Name, after => comparison.After.Find(after)?.Name));
        Add(sheet, wording, ComparisonPhrases.Supplier, difference.Suppliers, rows, text, item => NameOf(
            wording, item, before => comparison.Before.FindSupplier(before)?.Name, after => comparison.After.FindSupplier(after)?.Name));
        return sheet;
    }

    private static void Add(Sheet sheet, Wording wording, LocalizedText title, ImmutableArray<ItemChange> items, int rows, FieldText text, Func<ItemChange, string> name)
    {
        if (items.IsEmpty)
        {
            return;
        }

        sheet.Table(
            [wording.Text(title), wording.Text(ComparisonPhrases.WhatChanged), wording.Number(ComparisonPhrases.LossSize)],
            items.Take(rows).Select(item => ImmutableArray.Create<Cell>(name(item), What(wording, item, rows, text), NumberText.Percent(item.LossSize))));
        sheet.Rest(wording, items.Length - rows);
    }

    private static Cell What(Wording wording, ItemChange item, int rows, FieldText text)
    {
        if (item.Kind != ChangeKind.Changed)
        {
            return wording.Say(ValuePhrases.ChangeKinds[(int)item.Kind]);
        }

        string[] lines = [.. text.Lines(item.Fields)];
        return lines.Length <= rows ? Cell.Of(lines) : Cell.Of([.. lines.Take(rows), wording.Say(SheetPhrases.More, lines.Length - rows)]);
    }

    private static string NameOf(Wording wording, ItemChange item, Func<string, LocalizedText?> before, Func<string, LocalizedText?> after)
    {
        LocalizedText? text = item.After is { } id ? after(id) : before(item.Before!);
        return text is { IsEmpty: false } name ? wording.Say(ComparisonPhrases.PartWith, wording.Say(name), item.Id) : item.Id;
    }
}
