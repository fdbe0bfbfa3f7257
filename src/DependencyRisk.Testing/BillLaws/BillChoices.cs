namespace DependencyRisk.Testing;

/// <summary>What laws of bills choose to change.</summary>
internal static class BillChoices
{
    /// <summary>One of the components for which something holds, or null.</summary>
    public static Component? Component(this LawCase<BillCase> law, Func<Component, bool> holds) =>
        law.Choose(law.Given.Bill.Components, component => component.Id, holds);
}
