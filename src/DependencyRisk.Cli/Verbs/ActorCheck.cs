namespace DependencyRisk.Cli;

/// <summary>Makes sure that bills have the suppliers and components that somebody names as actors, and tells of actors who never act.</summary>
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

    /// <summary>Warns of each actor named in a question about choke sets who acts in none of the products.</summary>
    public static void WarnOfIdle(TextWriter error, IReadOnlyList<ChokeSetResult> results, ChokeSetSettings asked)
    {
        var able = results.SelectMany(result => result.Able).Where(actor => asked.Question.ActorKinds.Contains(actor.Kind)).ToHashSet();
        string sources = string.Join(", ", results.Select(result => result.Source).Distinct(StringComparer.Ordinal));
        void Warn(IEnumerable<Actor> actors, string so)
        {
            foreach (Actor actor in actors.Where(actor => !able.Contains(actor)))
            {
                error.WriteLine(Printable.Clean($"{sources}: warning no-actor: '{actor}' is no actor here{Why(actor, results, asked.Question)}, so that {so}."));
            }
        }

        Warn(asked.Question.Excluded, "excluding it changes nothing");
        Warn(asked.Question.MustInclude, "no choke set has it");
        Warn(asked.Probabilities?.Given.Keys.Order() ?? Enumerable.Empty<Actor>(), "its probability changes nothing");
    }

    private static string Why(Actor actor, IReadOnlyList<ChokeSetResult> results, ChokeSetOptions question) =>
        !question.ActorKinds.Contains(actor.Kind) ? $" (add {Words.ActorKinds.Of(actor.Kind)} to --actors)"
        : results.Any(result => actor == Actor.Of(result.Analysis.Home)) ? " (home never acts)"
        : string.Empty;

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
