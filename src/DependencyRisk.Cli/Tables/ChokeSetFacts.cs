using System.Globalization;
using System.Numerics;

namespace DependencyRisk.Cli;

/// <summary>What there is to say in words about the choke sets of one product.</summary>
internal static class ChokeSetFacts
{
    public static IEnumerable<(string Name, Cell Value)> Of(ChokeSetResult result, ChokeSetOptions question)
    {
        ProductChokeSets found = result.Sets;
        yield return ("Smallest choke set", Smallest(result, question));
        yield return ("Choke sets", HowMany(result, question));
        yield return ("All counted", AllCounted(result, question));
        yield return ("All together", AllTogether(result));
        yield return ("Asked", Asked(found, question));
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

    /// <summary>The question, in short.</summary>
    public static string Asked(ProductChokeSets found, ChokeSetOptions question)
    {
        string without = question.Excluded.IsEmpty ? string.Empty : $", without {string.Join(", ", question.Excluded)}";
        string with = question.MustInclude.IsEmpty ? string.Empty : $", only sets with {Included(question)}";
        return $"below {Show.Level(found.Required)}, {Words.Responses.Of(found.Response)}, {Words.UnknownStances.Of(found.Unknown)}, "
            + $"by {string.Join(", ", question.ActorKinds.Select(Words.ActorKinds.Of))}{without}{with}";
    }

    private static Cell Smallest(ChokeSetResult result, ChokeSetOptions question)
    {
        string level = Show.Level(result.Sets.Required);
        if (result.Sets.Smallest is not { } set)
        {
            return !result.IsChokedByAll ? $"none: nothing that these actors do brings output below {level}"
                : question.MustInclude.IsEmpty ? $"none found that brings output below {level}"
                : result.Sets.IsComplete ? $"none has {Included(question)} in it; there are choke sets without"
                : $"none found that has {Included(question)} in it";
        }

        string of = question.MustInclude.IsEmpty ? string.Empty : $"with {Included(question)} in it: ";
        string takes = set.Size == 1 ? "one actor alone" : $"{Count(set.Size, "actor", "actors")} together";
        string leaves = $"{of}{takes}, leaving {Show.Output(result.Sets.OutputWithout(set.Actors), result.Sets.Required)} of the output:";
        return new Cell([leaves, .. Show.Actors(result.Bill, set.Actors).Lines], set.Size == 1 ? Tone.Alarm : Tone.Warning);
    }

    private static string HowMany(ChokeSetResult result, ChokeSetOptions question)
    {
        string with = question.MustInclude.IsEmpty ? string.Empty : $" with {Included(question)}";
        string listed = result.Sets.Count > result.Listed.Length ? $"; {Count(result.Listed.Length, "is", "are")} listed" : string.Empty;
        return result.Sets.Count.IsZero ? $"none{with}" : $"{Count(result.Sets.Count, "set", "sets")}{with}: {BySize(result.Sets)}{listed}";
    }

    private static string AllCounted(ChokeSetResult result, ChokeSetOptions question) => result.Sets.LimitedBy switch
    {
        ChokeSetLimit.None when result.Sets.Count.IsZero => "yes: that there is none is proven",
        ChokeSetLimit.None => "yes: there are no others, and that is proven",
        ChokeSetLimit.Order => $"no: there are sets of more than {Count(question.MaxOrder, "actor", "actors")}",
        ChokeSetLimit.Time => $"no: time ran out; all sets of up to {Count(result.Sets.CompleteTo, "actor", "actors")} are there",
        _ => $"not known: all sets of up to {Count(result.Sets.CompleteTo, "actor", "actors")} are there, and whether there are larger ones was beyond the budget",
    };

    private static string AllTogether(ChokeSetResult result)
    {
        string left = $"{Show.Output(result.OutputWithoutAll, result.Sets.Required)} of the output is left";
        return result.Sets.Actors.Length switch
        {
            0 => $"{left}, since nobody can act",
            1 => $"{left} when the only actor cuts",
            int all => $"{left} when all {Count(all, "actor", "actors")} cut",
        };
    }

    private static string Included(ChokeSetOptions question) => string.Join(" and ", question.MustInclude);

    private static string Count(BigInteger count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count.IsOne ? one : many)}");
}
