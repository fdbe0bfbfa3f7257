using System.Collections.Immutable;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>What changed between two bills as tidy tables.</summary>
internal static class ComparisonTables
{
    private static readonly TidySchema<(BillComparison Of, ProductComparison Product, string Number, LossChange Loss)> HeadlineColumns =
        Changed(
            new TidySchema<(BillComparison Of, ProductComparison Product, string Number, LossChange Loss)>("headline-changes", "product and number")
                .Product(row => row.Of.After, row => row.Product.After.Product)
                .Text("number", "word", "Which loss of the headline: worstCountry, foreignLoss, foreignLossBuild, foreignLossOperate, homeLoss.", row => row.Number),
            row => row.Loss);

    private static readonly TidySchema<(BillComparison Of, ProductComparison Product, ExposureChange Change)> ExposureColumns =
        Changed(
            new TidySchema<(BillComparison Of, ProductComparison Product, ExposureChange Change)>("exposure-changes", "product and actor")
                .Product(row => row.Of.After, row => row.Product.After.Product)
                .Text("actor", "actor", "Who cuts.", row => row.Change.Actor.ToString())
                .Text("kind", "word", "Whether the actor controls a named source on both sides (changed), after alone (added) or before alone (removed).", row => Word(row.Change.Kind)),
            row => row.Change.Loss)
            .Number("firstShortageBeforeMonths", "months", "First month with output below 1 before; blank where output never fell.", row => row.Change.FirstShortage.Before)
            .Number("firstShortageAfterMonths", "months", "The same after.", row => row.Change.FirstShortage.After);

    private static readonly TidySchema<(BillComparison Of, ProductComparison Product, ChokePointChange Change)> ChokePointColumns =
        Changed(
            new TidySchema<(BillComparison Of, ProductComparison Product, ChokePointChange Change)>("choke-point-changes", "product, component and actor")
                .Product(row => row.Of.After, row => row.Product.After.Product)
                .Text("component", "component id", "The component, by its id after.", row => row.Change.After.Component)
                .Text("actor", "actor", "Who cuts.", row => row.Change.Actor.ToString())
                .Text("kind", "word", "Whether the choke point is on both sides (changed), after alone (added) or before alone (removed).", row => Word(row.Change.Kind))
                .Number("shareBefore", "0 to 1", "Known share of the component that the actor controlled before.", row => row.Change.Before.Share)
                .Number("shareAfter", "0 to 1", "The same after.", row => row.Change.After.Share),
            row => row.Change.Loss);

    private static readonly TidySchema<(BillComparison Of, string Item, ItemChange? Change, FieldChange? Field)> BillColumns =
        new TidySchema<(BillComparison Of, string Item, ItemChange? Change, FieldChange? Field)>("bill-changes", "changed field, or component or supplier that came or went")
            .Text("bill", "id", "The bill after.", row => row.Of.After.Id)
            .Text("item", "word", "What changed: bill, component or supplier.", row => row.Item)
            .Text("id", "id", "Its id after; before, where it was removed; blank for the bill.", row => row.Change?.Id)
            .Text("kind", "word", "changed, added or removed.", row => Word(row.Change?.Kind ?? ChangeKind.Changed))
            .Text("field", "word", "The field; blank where all of it came or went.", row => row.Field is { } field ? Word(field.Field) : null)
            .Text("part", "text", "Which use, source or evidence the field is of; blank where there is but one.", row => row.Field?.Part)
            .Text("before", "text", "The value before, as JSON has it; blank where it was not known or not given.", row => row.Field?.Before)
            .Text("after", "text", "The value after, likewise.", row => row.Field?.After);

    public static ImmutableArray<TidyTable> Of(BillComparison comparison) =>
    [
        HeadlineColumns.Of(comparison.Products.SelectMany(Headline, (product, item) => (comparison, product, item.Number, item.Loss))),
        ExposureColumns.Of(comparison.Products.SelectMany(product => product.Exposures, (product, change) => (comparison, product, change))),
        ChokePointColumns.Of(comparison.Products.SelectMany(product => product.ChokePoints, (product, change) => (comparison, product, change))),
        BillColumns.Of(
        [
            .. comparison.Difference.Fields.Select(field => (comparison, "bill", (ItemChange?)null, (FieldChange?)field)),
            .. Rows(comparison, "component", comparison.Difference.Components),
            .. Rows(comparison, "supplier", comparison.Difference.Suppliers),
        ]),
    ];

    private static IEnumerable<(string Number, LossChange Loss)> Headline(ProductComparison product) =>
    [
        ("worstCountry", product.Loss),
        ("foreignLoss", product.ForeignLoss),
        ("foreignLossBuild", product.ForeignLossBuild),
        ("foreignLossOperate", product.ForeignLossOperate),
        ("homeLoss", product.HomeLoss),
    ];

    private static IEnumerable<(BillComparison Of, string Item, ItemChange? Change, FieldChange? Field)> Rows(BillComparison comparison, string item, ImmutableArray<ItemChange> changes) =>
        changes.SelectMany(
            change => change.Fields.IsEmpty ? [null] : change.Fields.Select(field => (FieldChange?)field),
            (change, field) => (comparison, item, (ItemChange?)change, field));

    // As in JSON.
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static TidySchema<T> Changed<T>(TidySchema<T> columns, Func<T, LossChange> loss) => columns
        .Bounds("lossBefore", "0 to 1", "Mean output lost over the horizon before", row => loss(row).Before)
        .Bounds("lossAfter", "0 to 1", "The same after", row => loss(row).After)
        .Text("direction", "word", "What can be said of the change: same, rose, fell, betterKnown, lessKnown, mayHaveRisen, mayHaveFallen.", row => Word(loss(row).Direction));
}
