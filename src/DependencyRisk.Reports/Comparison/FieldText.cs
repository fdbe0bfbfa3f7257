using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Says in words which fields changed, and from what to what.</summary>
internal static class FieldText
{
    /// <summary>The changes, one a line; what came or went whole takes one line with all that is told of it.</summary>
    public static IEnumerable<string> Lines(Wording wording, ImmutableArray<FieldChange> changes)
    {
        var whole = changes.Where(change => change.Field is BillField.Use or BillField.Source).ToLookup(change => (IsUse(change), change.Part));
        var told = changes.ToLookup(change => (IsUse(change), change.Part));
        foreach (FieldChange change in changes)
        {
            bool isPart = IsUse(change) || change.Field is >= BillField.Source and <= BillField.RecoveryMonths;
            (bool, string?) key = (IsUse(change), change.Part);
            if (!isPart || !whole.Contains(key))
            {
                yield return wording.Say(ComparisonPhrases.FieldChanged, NameOf(wording, change), ValueOf(wording, change, change.Before), ValueOf(wording, change, change.After));
            }
            else if (change == whole[key].First())
            {
                yield return WholeOf(wording, change, told[key]);
            }
        }
    }

    private static string WholeOf(Wording wording, FieldChange change, IEnumerable<FieldChange> fields)
    {
        string[] details =
        [
            .. fields.Where(field => field.Field is not (BillField.Use or BillField.Source) && !IsEvidence(field))
                .Select(field => wording.Say(ComparisonPhrases.FieldIs, FieldOf(wording, field), ValueOf(wording, field, field.After ?? field.Before))),
        ];
        string part = PartOf(wording, change)!;
        string text = details.Length == 0 ? part : wording.Say(ComparisonPhrases.PartWith, part, wording.List(details));
        return wording.Say(change.After is null ? ComparisonPhrases.PartRemoved : ComparisonPhrases.PartAdded, text);
    }

    private static string NameOf(Wording wording, FieldChange change) =>
        PartOf(wording, change) is { } part ? wording.Say(ComparisonPhrases.FieldOf, FieldOf(wording, change), part) : FieldOf(wording, change);

    private static string FieldOf(Wording wording, FieldChange change) => wording.Say(ValuePhrases.Fields[(int)change.Field]);

    private static string? PartOf(Wording wording, FieldChange change) =>
        change.Part is not { } part || change.Field == BillField.Product ? null
        : wording.Say(IsUse(change) ? ComparisonPhrases.PartUse : IsEvidence(change) ? ComparisonPhrases.PartEvidence : ComparisonPhrases.PartSource, part);

    private static bool IsUse(FieldChange change) => change.Field is >= BillField.Use and <= BillField.Phase;

    private static bool IsEvidence(FieldChange change) => change.Field is >= BillField.EvidenceBasis and <= BillField.EvidenceAsOf;

    private static string ValueOf(Wording wording, FieldChange change, string? value) => value is null
        ? wording.Say(IsUnknownWithout(change.Field) ? ComparisonPhrases.Unknown : ComparisonPhrases.None)
        : change.Field switch
        {
            BillField.Share or BillField.Capacity or BillField.Essentiality or BillField.SubstitutionFraction => NumberText.Level(Number(value)),
            BillField.StockMonths or BillField.ReadyAfterMonths or BillField.RecoveryMonths or BillField.SubstitutionAfterMonths => wording.Months(Number(value)),
            BillField.Origin or BillField.Home or BillField.Headquarters or BillField.Owner => wording.Country(new Country(value)),
            BillField.Kind => Word<ComponentKind>(wording, ValuePhrases.ComponentKinds, value),
            BillField.Phase => Word<Phase>(wording, ValuePhrases.Phases, value),
            BillField.Basis => Word<BillBasis>(wording, ValuePhrases.Bases, value),
            BillField.EvidenceBasis => Word<EvidenceBasis>(wording, ValuePhrases.EvidenceBases, value),
            BillField.SubstitutionBlockedBy => wording.List(value.Split(", ").Select(word => Word<SubstitutionBarrier>(wording, ValuePhrases.Barriers, word))),
            _ => value,
        };

    private static bool IsUnknownWithout(BillField field) =>
        field is BillField.Supplier or BillField.Origin or BillField.Share or BillField.Home or BillField.Headquarters or BillField.Owner or BillField.UnitValue;

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static string Word<TWord>(Wording wording, ImmutableArray<LocalizedText> words, string value)
        where TWord : struct, Enum => wording.Say(words[Array.IndexOf(Enum.GetValues<TWord>(), Enum.Parse<TWord>(value, ignoreCase: true))]);
}
