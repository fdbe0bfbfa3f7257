using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>The options of <c>deprisk chokesets</c> beyond those of every analysis.</summary>
internal sealed class ChokeSetArguments
{
    private const string Verb = "deprisk chokesets";

    // Days are more than anybody waits, and fit a time span.
    private const int MostSeconds = 10_000_000;

    private readonly Option<ActorKind[]?> _kinds = Kinds();
    private readonly Option<Response> _response = OptionFactory.Chosen(
        "--response", Words.Responses, "Whether substitution and extra capacity are in force (sustained, default) or nothing is done yet (immediate).");

    private readonly Option<UnknownStance> _unknown = OptionFactory.Chosen(
        "--unknown", Words.UnknownStances, "What is assumed of what the bill does not say: that it is cut as soon as any country cuts (pessimistic, default), or not (optimistic).");

    private readonly Option<int?> _maxOrder = OptionFactory.Count("--max-order", 1, "Most actors of a set; default: any number.");
    private readonly Option<int?> _maxCount = OptionFactory.Count("--max-count", 0, "Sets listed at most; default 1000, in a table 20. All are counted.");
    private readonly Option<string[]> _excluded = Actors("--exclude", "An actor who never acts; repeatable.");
    private readonly Option<string[]> _included = Actors("--include", "List only the sets with this actor; repeatable. Which sets are minimal does not change.");
    private readonly Option<string[]> _probabilities = new("--probability")
    {
        HelpName = "ACTOR=P",
        Description = "Probability that an actor cuts, each on its own; repeatable, '*=P' for all others. Lists the likeliest sets first; adds the probability of a choke and who matters to it.",
    };

    private readonly Option<bool> _robustness = new("--robustness") { Description = "Adds the least output that one actor, two actors and so on can force. With csv or jsonl, prints that instead." };
    private readonly Option<double?> _time = OptionFactory.Number(
        "--time", "SECONDS", "Most time for each product; default 60. Where it runs out, the result says so.", static value => value is > 0 and <= MostSeconds, Seconds());

    private readonly Option<ChokeSetAlgorithm> _algorithm = OptionFactory.Chosen(
        "--algorithm", Words.ChokeSetAlgorithms, "How the sets are found; default automatic. All ways find the same; bit-planes goes up to three actors.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_kinds, _response, _unknown, _maxOrder, _maxCount, _excluded, _included, _probabilities, _robustness, _time, _algorithm])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CliException">An actor or a probability cannot be read, or two options contradict each other.</exception>
    public ChokeSetSettings Read(ParseResult parsed, Settings settings)
    {
        ImmutableArray<Bloc> blocs = settings.Exposure.Blocs;
        ImmutableArray<ActorKind> kinds = KindsOf(parsed.GetValue(_kinds), blocs);
        var complaints = new List<string>();
        ImmutableArray<Actor> excluded = ActorsOf(_excluded, parsed, blocs, complaints);
        ImmutableArray<Actor> included = ActorsOf(_included, parsed, blocs, complaints);
        complaints.AddRange(included.Intersect(excluded).Select(actor => $"'{actor}' is to be included and excluded; choose one."));
        (ChokeSetAlgorithm algorithm, int maxOrder) = (parsed.GetValue(_algorithm), parsed.GetValue(_maxOrder) ?? int.MaxValue);
        if (algorithm == ChokeSetAlgorithm.BitPlanes && maxOrder > 3)
        {
            complaints.Add("--algorithm bit-planes goes up to three actors; add --max-order 3, or less.");
        }

        ActorProbabilities? probabilities = ActorProbabilities.Read(parsed.GetValue(_probabilities) ?? [], blocs, complaints);
        if (complaints.Count > 0)
        {
            throw new CliException(ExitCode.WrongUsage, [.. complaints.Select(complaint => $"{Verb}: error usage: {complaint}")]);
        }

        ChokeSetOptions defaults = ChokeSetOptions.Default;
        return new ChokeSetSettings
        {
            Question = new ChokeSetOptions
            {
                ActorKinds = kinds,
                Response = parsed.GetValue(_response),
                Unknown = parsed.GetValue(_unknown),
                MaxOrder = maxOrder,
                Excluded = excluded,
                MustInclude = included,
                MaxTime = parsed.GetValue(_time) is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.MaxTime,
                Algorithm = algorithm,
            },
            MaxCount = parsed.GetValue(_maxCount) ?? (settings.Format.IsData() ? 1000 : 20),
            Probabilities = probabilities,
            ShowsRobustness = parsed.GetValue(_robustness),
        };
    }

    private static string Seconds() => string.Create(CultureInfo.InvariantCulture, $"a number of seconds above 0, up to {MostSeconds}");

    private static Option<string[]> Actors(string name, string description) => new(name) { HelpName = "ACTOR", Description = description };

    // A comma list, so that what it names reads as one thing; repeating the option adds to it.
    private static Option<ActorKind[]?> Kinds()
    {
        const string Name = "--actors";
        var option = new Option<ActorKind[]?>(Name)
        {
            HelpName = string.Join(',', Words.ActorKinds.All),
            Description = "Who may act: a comma list. Default: countries, and the blocs that --bloc defines.",
            CustomParser = static result =>
            {
                var kinds = new List<ActorKind>();
                foreach (string word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
                {
                    if (Words.ActorKinds.TryRead(word, out ActorKind? kind))
                    {
                        kinds.Add(kind.Value);
                    }
                    else
                    {
                        result.AddError($"{Name} '{word}' is none of: {string.Join(", ", Words.ActorKinds.All)}.");
                    }
                }

                return [.. kinds.Distinct()];
            },
        };
        option.CompletionSources.Add([.. Words.ActorKinds.All]);
        return option;
    }

    private static ImmutableArray<ActorKind> KindsOf(ActorKind[]? given, ImmutableArray<Bloc> blocs)
    {
        if (given is not { Length: > 0 })
        {
            return blocs.IsEmpty ? [ActorKind.Country] : [ActorKind.Country, ActorKind.Bloc];
        }

        return given.Contains(ActorKind.Bloc) && blocs.IsEmpty
            ? throw new CliException(ExitCode.WrongUsage, $"{Verb}: error usage: --actors blocs needs blocs; define them with --bloc NAME=US+JP+NL.")
            : [.. given];
    }

    private static ImmutableArray<Actor> ActorsOf(Option<string[]> option, ParseResult parsed, ImmutableArray<Bloc> blocs, List<string> complaints)
    {
        var actors = new List<Actor>();
        foreach (string text in parsed.GetValue(option) ?? [])
        {
            if (ActorSyntax.TryRead(text, blocs, out Actor actor))
            {
                actors.Add(actor);
            }
            else
            {
                complaints.Add($"{option.Name} '{text}' cannot be read: {ActorSyntax.Complain(text, blocs)}.");
            }
        }

        return [.. actors.Distinct()];
    }
}
