using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Says in words which fields changed, and from what to what; components, suppliers and countries go by their names.</summary>
internal sealed class FieldText(BillComparison comparison, Wording wording)
{
    /// <summary>The changes, one a line; what came or went whole takes one line with all that is told of it.</summary>
    public IEnumerable<string> Lines(ImmutableArray<FieldChange> changes)
    {
        // That a use or a source came or went stands before what else is told of it.
        ILookup<ChangedPart?, FieldChange> told = changes.ToLookup(change => change.Where);
        foreach (FieldChange change in changes)
        {
            FieldChange first = told[change.Where].First();
            if (first.Field is not (BillField.Use or BillField.Source))
            {
                yield return Line(change);
            }
            else if (ReferenceEquals(first, change))
            {
                yield return WholeOf(change, told[change.Where].Skip(1));
            }
        }
    }

    private string Line(FieldChange change)
    {
        (string before, string after) = (ValueOf(change, change.Before), ValueOf(change, change.After));
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            // Others of the same name are told by their ids.
            (before, after) = (change.Before ?? before, change.After ?? after);
        }

        string name = PartOf(change) is { } part ? wording.Say(ComparisonPhrases.FieldOf, FieldOf(change), part) : FieldOf(change);
        return wording.Say(ComparisonPhrases.FieldChanged, name, before, after);
    }

    private string WholeOf(FieldChange change, IEnumerable<FieldChange> fields)
    {
        string[] details = [.. fields.Select(field => wording.Say(ComparisonPhrases.FieldIs, FieldOf(field), ValueOf(field, field.After ?? field.Before)))];
        string part = PartOf(change)!;
        string text = details.Length == 0 ? part : wording.Say(ComparisonPhrases.PartWith, part, wording.List(details));
        return wording.Say(change.After is null ? ComparisonPhrases.PartRemoved : ComparisonPhrases.PartAdded, text);
    }

    private string FieldOf(FieldChange change) => wording.Say(ValuePhrases.Fields[(int)change.Field]);

    private string? PartOf(FieldChange change) => change.Where switch
    {
        { Component: { } used, IsOfSource: true } part => wording.Say(ComparisonPhrases.PartUseBySource, Component(used), SourceOf(part)),
        { Component: { } used } => wording.Say(ComparisonPhrases.PartUse, Component(used)),
        { IsOfSource: true } part => wording.Say(ComparisonPhrases.PartSource, SourceOf(part)),
        { } part when change.Field != BillField.Product => EvidenceField(part.Text),
        _ => null,
    };

    private string SourceOf(ChangedPart part)
    {
        string place = part switch
        {
            { Supplier: { } supplier, Origin: { } origin } => wording.Say(ComparisonPhrases.PartPlace, Supplier(supplier), wording.Country(origin)),
            { Supplier: { } supplier } => Supplier(supplier),
            _ => wording.Country(part.Origin ?? Country.Unknown),
        };
        return part.Number == 0 ? place : wording.Say(ComparisonPhrases.PartNumbered, place, part.Number);
    }

    // Evidence names its field as JSON does, or in whatever words its author chose.
    private string EvidenceField(string field) => field switch
    {
        "sources" => wording.Say(ComparisonPhrases.Sources),
        "uses" => wording.Say(ComparisonPhrases.Uses),
        "unitValue" => wording.Say(ValuePhrases.Fields[(int)BillField.UnitValue]),
        "stockMonths" => wording.Say(Terms.Stock),
        "substitution" => wording.Say(Terms.Substitution),
        "kind" => wording.Say(ValuePhrases.Fields[(int)BillField.Kind]),
        "hs" => wording.Say(ValuePhrases.Fields[(int)BillField.Hs]),
        _ => field,
    };

    private string Component(string id) => wording.Component(comparison.After.Find(id) is null ? comparison.Before : comparison.After, id);

    private string Supplier(string id) =>
        wording.Actor(comparison.After.FindSupplier(id) is null ? comparison.Before : comparison.After, Actor.OfSupplier(id));

    private string ValueOf(FieldChange change, string? value) => value is null
        ? wording.Say(IsUnknownWithout(change.Field) ? ComparisonPhrases.Unknown : ComparisonPhrases.None)
        : change.Field switch
        {
            BillField.Share or BillField.Capacity or BillField.Essentiality or BillField.SubstitutionFraction => NumberText.Level(Number(value)),
            BillField.StockMonths or BillField.ReadyAfterMonths or BillField.RecoveryMonths or BillField.SubstitutionAfterMonths => wording.Months(Number(value)),
            BillField.Origin or BillField.Home or BillField.Headquarters or BillField.Owner => wording.Country(new Country(value)),
            BillField.Supplier or BillField.Parent => Supplier(value),
            BillField.Product => Component(value),
            BillField.Kind => Word<ComponentKind>(ValuePhrases.ComponentKinds, value),
            BillField.Phase => Word<Phase>(ValuePhrases.Phases, value),
            BillField.Basis => Word<BillBasis>(ValuePhrases.Bases, value),
            BillField.EvidenceBasis => Word<EvidenceBasis>(ValuePhrases.EvidenceBases, value),
            BillField.SubstitutionBlockedBy => wording.List(value.Split(", ").Select(word => Word<SubstitutionBarrier>(ValuePhrases.Barriers, word))),
            _ => value,
        };

    private static bool IsUnknownWithout(BillField field) =>
        field is BillField.Supplier or BillField.Origin or BillField.Share or BillField.Home or BillField.Headquarters or BillField.Owner or BillField.UnitValue;

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private string Word<TWord>(ImmutableArray<LocalizedText> words, string value)
        where TWord : struct, Enum => wording.Say(words[Array.IndexOf(Enum.GetValues<TWord>(), Enum.Parse<TWord>(value, ignoreCase: true))]);
}
