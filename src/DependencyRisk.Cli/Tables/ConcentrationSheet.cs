using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>The concentration of components as a person reads it.</summary>
internal static class ConcentrationSheet
{
    public static Sheet Of(Bill bill, IReadOnlyList<ComponentConcentration> results)
    {
        var sheet = new Sheet();
        sheet.Heading($"{Show.Title(bill.Name, bill.Id)}: concentration of sources");
        foreach (IGrouping<ConcentrationBy, ComponentConcentration> way in results.GroupBy(result => result.By))
        {
            sheet.Heading($"By {Words.ConcentrationUnits.Of(way.Key)}", level: 2);
            sheet.Table(
                ["Component", Column.Number("Units"), Column.Number("HHI"), Column.Number("Points"), "Band", Column.Number("Effective\nnumber"), "Largest", Column.Number("Its share"), Column.Number("Not\nallocated")],
                way.Select(result => Row(bill, result)));
        }

        sheet.Paragraph(
            "HHI: sum of squared shares. Low–high: low if what is not allocated were spread as thinly as it may be, high if it all went to the "
            + $"largest it may go to. Bands: {MergerGuidelines.UnitedStates2023.Name} merger guidelines. Parts that look dispersed here may all rest on one source further up: 'deprisk score' sees that.");
        return sheet;
    }

    private static ImmutableArray<Cell> Row(Bill bill, ComponentConcentration result)
    {
        HhiInterval index = result.Shares.HerfindahlHirschman();
        return
        [
            Show.Component(bill, result.Component),
            Show.Number(result.Units.Length),
            Show.Interval(index.Fraction, 3),
            Show.Interval(index.Points, 0),
            Band(index),
            Number(result.Shares.EffectiveNumber()),
            IsKnown(result) ? result.Units[0].Name : "unknown",
            Show.Percent(IsKnown(result) ? result.Units[0].Share : null),
            Show.Percent(result.Shares.Unallocated + result.Shares.Unattributed),
        ];
    }

    // A unit that is named without a share is not the largest of anything.
    private static bool IsKnown(ComponentConcentration result) => !result.Units.IsEmpty && result.Units[0].Share > 0;

    private static Cell Band(HhiInterval index)
    {
        ConcentrationBand low = MergerGuidelines.UnitedStates2023.Classify(index.Low);
        ConcentrationBand high = MergerGuidelines.UnitedStates2023.Classify(index.High);
        string text = low == high ? Words.Lower(low) : $"{Words.Lower(low)}–{Words.Lower(high)}";
        return new Cell([text], high == ConcentrationBand.High ? low == high ? Tone.Alarm : Tone.Warning : Tone.Plain);
    }

    private static string Number(Interval number) =>
        double.IsFinite(number.High) ? Show.Interval(number, 1) : $"{Show.Fixed(number.Low, 1)} or more";
}
