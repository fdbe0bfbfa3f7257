namespace DependencyRisk.Testing;

/// <summary>The parts of a bill and of a scenario as C#, each in one line.</summary>
internal static class PartCode
{
    public static string Of(Supplier supplier) => CodeText.New(
        "Supplier",
        CodeText.Literal(supplier.Id),
        ("Name", CodeText.Of(supplier.Name)),
        ("Headquarters", CodeText.Of(supplier.Headquarters)),
        ("Owner", CodeText.Of(supplier.Owner)),
        ("Parent", CodeText.LiteralOrNone(supplier.Parent)));

    public static string Of(Component component) => CodeText.New(
        "Component",
        CodeText.Literal(component.Id),
        ("Name", CodeText.Of(component.Name)),
        ("Kind", component.Kind == default ? null : $"ComponentKind.{component.Kind}"),
        ("Hs", CodeText.LiteralOrNone(component.Hs)),
        ("UnitValue", CodeText.OfOrNone(component.UnitValue)),
        ("Uses", CodeText.List(component.Uses.Select(Of))),
        ("Sources", CodeText.List(component.Sources.Select(Of))),
        ("StockMonths", CodeText.OfOrNone(component.StockMonths, unless: 0)),
        ("Substitution", component.Substitution is { } substitution ? Of(substitution) : null),
        ("Evidence", CodeText.List(component.Evidence.Select(Of))));

    public static string Of(Cut cut) => CodeText.New(
        "Cut",
        Of(cut.Actor),
        ("Severity", CodeText.OfOrNone(cut.Severity, unless: 1)),
        ("FromMonths", CodeText.OfOrNone(cut.FromMonths, unless: 0)),
        ("ForMonths", CodeText.OfOrNone(cut.ForMonths)));

    public static string Of(Bloc bloc) =>
        $"new Bloc({CodeText.Literal(bloc.Name)}, {string.Join(", ", bloc.Members.Select(CodeText.Country))})";

    private static string Of(Actor actor) => actor.Kind switch
    {
        ActorKind.Country => $"Actor.Of({CodeText.Country(actor.Country)})",
        ActorKind.Bloc => $"Actor.Of({Of(actor.Bloc!)})",
        ActorKind.Supplier => $"Actor.OfSupplier({CodeText.Literal(actor.Id)})",
        _ => $"Actor.OfComponent({CodeText.Literal(actor.Id)})",
    };

    private static string Of(Use use) => CodeText.New(
        "Use",
        CodeText.Literal(use.Component),
        ("Quantity", CodeText.OfOrNone(use.Quantity, unless: 1)),
        ("Essentiality", CodeText.OfOrNone(use.Essentiality, unless: 1)),
        ("Phase", use.Phase == default ? null : $"Phase.{use.Phase}"));

    private static string Of(Source source) => CodeText.New(
        "Source",
        argument: null,
        ("Supplier", CodeText.LiteralOrNone(source.Supplier)),
        ("Origin", CodeText.Of(source.Origin)),
        ("Share", CodeText.OfOrNone(source.Share)),
        ("Capacity", CodeText.OfOrNone(source.Capacity)),
        ("ReadyAfterMonths", CodeText.OfOrNone(source.ReadyAfterMonths, unless: 0)),
        ("RecoveryMonths", CodeText.OfOrNone(source.RecoveryMonths)),
        ("Uses", CodeText.List(source.Uses.Select(Of))));

    private static string Of(Substitution substitution) => CodeText.New(
        "Substitution",
        $"{CodeText.Of(substitution.Fraction)}, {CodeText.Of(substitution.AfterMonths)}",
        ("Growth", CodeText.OfOrNone(substitution.Growth, unless: 1)),
        ("BlockedBy", CodeText.List(substitution.BlockedBy.Select(barrier => $"SubstitutionBarrier.{barrier}"))));

    private static string Of(FieldEvidence evidence) =>
        $"new FieldEvidence({CodeText.Literal(evidence.Field)}, EvidenceBasis.{evidence.Basis}, {CodeText.LiteralOrNone(evidence.Source) ?? "null"}, {CodeText.LiteralOrNone(evidence.AsOf) ?? "null"})";
}
