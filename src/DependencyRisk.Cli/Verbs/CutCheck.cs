namespace DependencyRisk.Cli;

/// <summary>Makes sure that a bill has the suppliers and components that cuts name.</summary>
internal static class CutCheck
{
    /// <summary>Checks every cut.</summary>
    /// <exception cref="CliException">It lacks some; says all of them, and what may have been meant.</exception>
    public static void Against(LoadedBill loaded, Scenario scenario)
    {
        string[] problems = [.. scenario.Cuts.Select(cut => Problem(loaded, cut.Actor)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (problems.Length > 0)
        {
            throw new CliException(ExitCode.BadInput, problems);
        }
    }

    private static string? Problem(LoadedBill loaded, Actor actor)
    {
        Bill bill = loaded.Bill;
        return actor.Kind switch
        {
            ActorKind.Supplier when bill.FindSupplier(actor.Id) is null => Say(loaded, "supplier", actor.Id, bill.Suppliers.Select(supplier => supplier.Id)),
            ActorKind.Component when bill.Find(actor.Id) is null => Say(loaded, "component", actor.Id, bill.Components.Select(component => component.Id)),
            _ => null,
        };
    }

    private static string Say(LoadedBill loaded, string kind, string id, IEnumerable<string> ids) =>
        $"{loaded.Source}: error unknown-{kind}: The bill has no {kind} '{id}'.{CloseMatches.Hint(id, ids)}";
}
