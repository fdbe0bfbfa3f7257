using System.Globalization;
using System.Numerics;

namespace DependencyRisk.Cli;

/// <summary>What there is to say in words about the choke sets of one product.</summary>
internal static class ChokeSetFacts
{
    public static IEnumerable<(string Name, Cell Value)> Of(ChokeSetResult result, ChokeSetOptions question)
    {
        ProductChokeSets found = result.Sets;
        string level = Show.Level(found.Required);
        yield return ("Smallest choke set", Smallest(result, level));
        yield return ("Choke sets", found.Count.IsZero ? "none" : $"{Count(found.Count, "set", "sets")}: {BySize(found)}");
        yield return ("Complete", Complete(result, question));
        yield return ("All together", $"{Show.Percent(result.OutputWithoutAll)} of the output is left when all {Count(found.Actors.Length, "actor", "actors")} cut");
        yield return ("Asked", $"below {level}, {Words.Responses.Of(found.Response)}, {Words.UnknownStances.Of(found.Unknown)}, by {string.Join(", ", question.ActorKinds.Select(Words.ActorKinds.Of))}{Filters(question)}");
        if (result.Risk is { } risk)
        {
            string importances = risk.Importances is null ? "; importances need all sets, and their exact probability" : string.Empty;
            yield return ("Probability of a choke", $"{Show.Probability(risk.Choke)}{importances}");
        }
    }

    /// <summary>How many sets there are of each size: <c>3 of 1, 11 of 2</c>.</summary>
    public static string BySize(ProductChokeSets found) => string.Join(
        ", ",
        found.CountByOrder.Index().Where(pair => !pair.Item.IsZero).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Item} of {pair.Index}")));

    private static Cell Smallest(ChokeSetResult result, string level)
    {
        if (result.Sets.Smallest is not { } set)
        {
            return result.Sets.IsComplete ? $"none: nothing that these actors do brings output below {level}" : $"none found that brings output below {level}";
        }

        string takes = set.Size == 1 ? "one actor alone" : $"{Count(set.Size, "actor", "actors")} together";
        string leaves = $"{takes}, leaving {Show.Percent(result.Sets.OutputWithout(set.Actors))} of the output:";
        return new Cell([leaves, .. Show.Actors(result.Bill, set.Actors).Lines], set.Size == 1 ? Tone.Alarm : Tone.Warning);
    }

    private static string Complete(ChokeSetResult result, ChokeSetOptions question) => result.Sets.LimitedBy switch
    {
        ChokeSetLimit.None => "yes: there are no others, and that is proven",
        ChokeSetLimit.Order => $"no: there are sets of more than {Count(question.MaxOrder, "actor", "actors")}",
        ChokeSetLimit.Time => $"no: time ran out; all sets of up to {Count(result.Sets.CompleteTo, "actor", "actors")} are there",
        _ => $"not known: all sets of up to {Count(result.Sets.CompleteTo, "actor", "actors")} are there, and whether there are larger ones was beyond the budget",
    };

    private static string Filters(ChokeSetOptions question) =>
        (question.Excluded.IsEmpty ? string.Empty : $", without {string.Join(", ", question.Excluded)}")
        + (question.MustInclude.IsEmpty ? string.Empty : $", only sets with {string.Join(" and ", question.MustInclude)}");

    private static string Count(BigInteger count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count.IsOne ? one : many)}");
}
