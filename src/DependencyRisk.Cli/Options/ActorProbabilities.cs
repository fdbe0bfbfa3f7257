using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>Probabilities of actors as they are typed: <c>country:US=0.1</c>, and <c>*=0.05</c> for everybody else.</summary>
internal sealed record ActorProbabilities(ImmutableDictionary<Actor, double> Given, double? Others)
{
    private const string Everybody = "*";

    /// <summary>Reads them.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="blocs">Blocs that may go by their name alone.</param>
    /// <param name="complaints">What is wrong is added here.</param>
    /// <returns>The probabilities, or null where there is no text.</returns>
    public static ActorProbabilities? Read(IReadOnlyList<string> texts, IReadOnlyList<Bloc> blocs, List<string> complaints)
    {
        var given = new Dictionary<Actor, double>();
        double? others = null;
        foreach (string text in texts)
        {
            // A bloc written out has an equals sign of its own.
            int equals = text.LastIndexOf('=');
            string name = equals < 0 ? text : text[..equals];
            if (equals < 0 || !double.TryParse(text[(equals + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || value is not (>= 0 and <= 1))
            {
                complaints.Add($"--probability '{text}' is not ACTOR=P with a probability from 0 to 1, such as country:US=0.1 or *=0.05.");
            }
            else if (string.Equals(name, Everybody, StringComparison.Ordinal))
            {
                if (others is not null)
                {
                    complaints.Add("--probability gives '*', all others, more than one; give one.");
                }

                others = value;
            }
            else if (!ActorSyntax.TryRead(name, blocs, out Actor actor))
            {
                complaints.Add($"--probability '{text}' cannot be read: {ActorSyntax.Complain(name, blocs)}.");
            }
            else if (!given.TryAdd(actor, value))
            {
                complaints.Add($"--probability gives '{actor}' more than one; give one.");
            }
        }

        return texts.Count == 0 ? null : new ActorProbabilities(given.ToImmutableDictionary(), others);
    }

    /// <summary>The probability of each of some actors.</summary>
    /// <exception cref="CliException">Some have none: nobody can guess it for the user.</exception>
    public ImmutableDictionary<Actor, double> Of(ImmutableArray<Actor> actors, string product)
    {
        const int Most = 10;
        Actor[] without = Others is null ? [.. actors.Where(actor => !Given.ContainsKey(actor))] : [];
        if (without.Length > 0)
        {
            string more = without.Length > Most ? string.Create(CultureInfo.InvariantCulture, $" and {without.Length - Most} more") : string.Empty;
            throw new CliException(
                ExitCode.WrongUsage,
                $"deprisk chokesets: error usage: --probability says nothing of {string.Join(", ", without.Take(Most))}{more}, who may act on '{product}'; add '*=P' for all that are not named, '*=0' for never.");
        }

        return actors.ToImmutableDictionary(actor => actor, actor => Given.TryGetValue(actor, out double own) ? own : Others!.Value);
    }
}
