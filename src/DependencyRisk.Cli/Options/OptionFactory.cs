using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Makes options that say, where a value is wrong, what a right one looks like.</summary>
internal static class OptionFactory
{
    /// <summary>One of some words.</summary>
    public static Option<T> Chosen<T>(string name, Choice<T> choice, string description)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            HelpName = string.Join('|', choice.All),
            Description = description,
            CustomParser = result =>
            {
                if (choice.TryRead(Text(result), out T? value))
                {
                    return value.Value;
                }

                result.AddError($"{name} '{Text(result)}' is none of: {string.Join(", ", choice.All)}.");
                return default;
            },
        };
        option.CompletionSources.Add([.. choice.All]);
        return option;
    }

    /// <summary>Any number of some words.</summary>
    public static Option<T[]> ChosenSome<T>(string name, Choice<T> choice, string description)
        where T : struct, Enum
    {
        var option = new Option<T[]>(name)
        {
            HelpName = string.Join('|', choice.All),
            Description = description,
            CustomParser = result =>
            {
                var values = new List<T>();
                foreach (string word in result.Tokens.Select(token => token.Value))
                {
                    if (choice.TryRead(word, out T? value))
                    {
                        values.Add(value.Value);
                    }
                    else
                    {
                        result.AddError($"{name} '{word}' is none of: {string.Join(", ", choice.All)}.");
                    }
                }

                return [.. values];
            },
        };
        option.CompletionSources.Add([.. choice.All]);
        return option;
    }

    /// <summary>A number that holds to some rule.</summary>
    public static Option<double?> Number(string name, string helpName, string description, Func<double, bool> holds, string rule) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            if (double.TryParse(Text(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && holds(value))
            {
                return value;
            }

            result.AddError($"{name} '{Text(result)}' is not {rule}.");
            return null;
        },
    };

    /// <summary>A whole number from some least one up to the largest there is.</summary>
    public static Option<int?> Count(string name, int least, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least)
            {
                return value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} '{Text(result)}' is not a whole number from {least} to {int.MaxValue}."));
            return null;
        },
    };

    /// <summary>One of some whole numbers.</summary>
    public static Option<int?> OneOf(string name, IReadOnlyList<int> values, string description)
    {
        string[] words = [.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))];
        var option = new Option<int?>(name)
        {
            HelpName = string.Join('|', words),
            Description = description,
            CustomParser = result =>
            {
                int place = Array.IndexOf(words, Text(result));
                if (place >= 0)
                {
                    return values[place];
                }

                result.AddError($"{name} '{Text(result)}' is none of: {string.Join(", ", words)}.");
                return null;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>What to do about missing governance risks: refuse, bound, or a number from 0 to 1 to take in their place.</summary>
    public static Option<MissingDataPolicy?> Missing() => new("--missing")
    {
        HelpName = "refuse|bound|VALUE",
        Description = "Governance risks that neither the file nor the table has: refuse (default), bound by 0 and 1, or a number from 0 to 1.",
        CustomParser = result =>
        {
            string text = Text(result);
            if (string.Equals(text, MissingDataPolicy.Refuse.Name, StringComparison.OrdinalIgnoreCase))
            {
                return MissingDataPolicy.Refuse;
            }

            if (string.Equals(text, MissingDataPolicy.Bound.Name, StringComparison.OrdinalIgnoreCase))
            {
                return MissingDataPolicy.Bound;
            }

            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1)
            {
                return MissingDataPolicy.Impute(value, $"--missing {value.ToString(CultureInfo.InvariantCulture)}");
            }

            result.AddError($"--missing '{text}' is neither refuse nor bound nor a number from 0 to 1.");
            return null;
        },
    };

    /// <summary>A known country, by its code in capitals or not, or by a name that means no other.</summary>
    public static Option<Country> Home() => new("--home")
    {
        HelpName = "CC",
        Description = "Country whose exposure is asked, as a two-letter code or by name (China, UK, 中国); default: the bill's.",
        CustomParser = result =>
        {
            if ((Country.TryParse(Text(result).ToUpperInvariant(), out Country country) || CountryNames.Default.TryResolve(Text(result), out country)) && country.IsKnown)
            {
                return country;
            }

            result.AddError($"--home '{Text(result)}' is not an ISO 3166-1 alpha-2 country code such as CN or de.");
            return default;
        },
    };

    /// <summary>Any number of blocs.</summary>
    public static Option<Bloc[]> Blocs() => new("--bloc")
    {
        HelpName = "NAME=US+JP+NL",
        Description = "Countries that act together, as one more actor; repeatable.",
        CustomParser = result => [.. result.Tokens.Select(token => ReadBloc(token.Value, result)).OfType<Bloc>()],
    };

    private static Bloc? ReadBloc(string text, ArgumentResult result)
    {
        if (ActorSyntax.TryReadBloc(text, out Bloc? bloc))
        {
            return bloc;
        }

        result.AddError($"--bloc '{text}' is not a name and its countries, such as NAME=US+JP+NL (no ZZ; no '=', '+' or ':' in the name).");
        return null;
    }

    /// <summary>Takes a word that begins like an option for a mistyped one; a file of such a name goes by <c>./-name</c>.</summary>
    public static void RefuseOptions(Argument argument, Command command) => argument.Validators.Add(result =>
    {
        foreach (string word in result.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word.StartsWith('-')))
        {
            result.AddError($"There is no option '{word}'.{CloseMatches.Hint(word, command.Options.Select(option => option.Name))}");
        }
    });

    // An option without its value never gets here: the parser has complained already.
    private static string Text(ArgumentResult result) => result.Tokens.Count == 0 ? string.Empty : result.Tokens[^1].Value;
}
