namespace DependencyRisk.Cli;

/// <summary>Makes sure that bills have the suppliers and components that somebody names as actors.</summary>
internal static class ActorCheck
{
    /// <summary>Checks every actor: one of the bills must have it.</summary>
    /// <exception cref="CliException">They lack some; says all of them, and what may have been meant.</exception>
    public static void Against(IReadOnlyList<LoadedBill> bills, IEnumerable<Actor> actors)
    {
        string[] problems =
        [
            .. actors.Distinct()
                .Select(actor => (string?[])[.. bills.Select(loaded => Problem(loaded, actor))])
                .Where(ofBills => Array.TrueForAll(ofBills, problem => problem is not null))
                .Select(ofBills => ofBills[0]!),
        ];
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
