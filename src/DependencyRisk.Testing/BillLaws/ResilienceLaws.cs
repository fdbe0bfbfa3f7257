namespace DependencyRisk.Testing;

/// <summary>Whatever helps never makes a loss larger.</summary>
internal static class ResilienceLaws
{
    public static Law<BillCase> MoreStock { get; } = Improvement(
        "more-stock",
        "More stock of a component never means more loss.",
        "always",
        _ => true,
        component => component with { StockMonths = component.StockMonths + 0.75 });

    public static Law<BillCase> LargerFraction { get; } = OfSubstitution(
        "larger-fraction",
        "A larger fraction that can be substituted never means more loss.",
        "a component has a substitution of less than all",
        substitution => substitution.Fraction < 1,
        substitution => substitution with { Fraction = (substitution.Fraction + 1) / 2 });

    public static Law<BillCase> LargerGrowth { get; } = OfSubstitution(
        "larger-growth",
        "Sources that can grow more never mean more loss.",
        "a component has a substitution",
        _ => true,
        substitution => substitution with { Growth = substitution.Growth + 0.375 });

    public static Law<BillCase> EarlierSubstitution { get; } = OfSubstitution(
        "earlier-substitution",
        "Substitution that is qualified earlier never means more loss.",
        "a component has a substitution that takes time",
        substitution => substitution.AfterMonths > 0,
        substitution => substitution with { AfterMonths = substitution.AfterMonths / 2 });

    public static Law<BillCase> AnySubstitution { get; } = Improvement(
        "any-substitution",
        "Substitution where there was none never means more loss.",
        "a component has no substitution",
        component => component.Substitution is null,
        component => component with { Substitution = new Substitution(0.5, 2) });

    public static Law<BillCase> EarlierQualification { get; } = Improvement(
        "earlier-qualification",
        "Spare capacity that is ready earlier never means more loss.",
        "a source takes time to get ready",
        component => component.Sources.Any(source => source.ReadyAfterMonths > 0),
        component => component with { Sources = [.. component.Sources.Select(source => source with { ReadyAfterMonths = source.ReadyAfterMonths / 2 })] });

    public static Law<BillCase> LargerCapacity { get; } = Improvement(
        "larger-capacity",
        "A larger capacity of a source never means more loss.",
        "a source has a capacity",
        component => component.Sources.Any(source => source.Capacity is not null),
        component => component with { Sources = [.. component.Sources.Select(source => source with { Capacity = source.Capacity + 0.25 })] });

    public static Law<BillCase> EarlierRecovery { get; } = Improvement(
        "earlier-recovery",
        "A source that recovers earlier never means more loss.",
        "a source recovers late or never",
        component => component.Sources.Any(source => source.RecoveryMonths is null or > 0),
        component => component with { Sources = [.. component.Sources.Select(source => source with { RecoveryMonths = (source.RecoveryMonths ?? 6) / 2 })] });

    public static Law<BillCase> SmallerEssentiality { get; } = Improvement(
        "smaller-essentiality",
        "A part that is less essential never means more loss.",
        "a component uses another that is essential to some degree",
        component => component.Uses.Any(use => use.Essentiality > 0),
        component => component with { Uses = [.. component.Uses.Select(use => use with { Essentiality = use.Essentiality / 2 })] });

    public static Law<BillCase> AddedBackup { get; } = new(
        "added-backup",
        "An added backup, a source with share 0, on a component that has sources never means more loss.",
        LawRelation.NeverWorse,
        law => law.Component(component => !component.Sources.IsEmpty) is { } component
            ? new LawPair<BillCase>(law.Given, With(law, component, Backup(law)))
            : null)
    {
        Condition = "a component has a source",
    };

    private static BillCase With(LawCase<BillCase> law, Component component, Source backup) =>
        law.Given with { Bill = law.Given.Bill.With(component with { Sources = component.Sources.Insert(law.Dice().Next(2), backup) }) };

    private static Source Backup(LawCase<BillCase> law)
    {
        Random dice = law.Dice();
        return new Source
        {
            Share = 0,
            Capacity = dice.Next(9) / 8.0,
            ReadyAfterMonths = dice.Next(8),
            Origin = dice.Next(2) == 0 ? Country.Germany : Country.Unknown,
            Supplier = law.Given.Bill.Suppliers.IsEmpty ? null : law.Given.Bill.Suppliers[0].Id,
        };
    }

    private static Law<BillCase> OfSubstitution(string name, string statement, string condition, Func<Substitution, bool> fits, Func<Substitution, Substitution> better) => Improvement(
        name,
        statement,
        condition,
        component => component.Substitution is { } substitution && fits(substitution),
        component => component with { Substitution = better(component.Substitution!) });

    private static Law<BillCase> Improvement(string name, string statement, string condition, Func<Component, bool> fits, Func<Component, Component> better) => new(
        name,
        statement,
        LawRelation.NeverWorse,
        law => law.Component(fits) is { } component
            ? new LawPair<BillCase>(law.Given, law.Given with { Bill = law.Given.Bill.With(better(component)) })
            : null)
    {
        Condition = condition,
    };
}
