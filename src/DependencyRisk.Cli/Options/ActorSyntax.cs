using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk.Cli;

/// <summary>Actors as they are typed: country codes may be in small letters, and a bloc defined by an option goes by its name.</summary>
internal static class ActorSyntax
{
    public static bool TryReadBloc(string text, [NotNullWhen(true)] out Bloc? bloc)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return Bloc.TryParse(equals < 0 ? text : string.Concat(text.AsSpan(0, equals), text[equals..].ToUpperInvariant()), out bloc);
    }

    public static bool TryRead(string text, IReadOnlyList<Bloc> blocs, out Actor actor)
    {
        const string CountryPrefix = "country:";
        const string BlocPrefix = "bloc:";
        if (text.StartsWith(CountryPrefix, StringComparison.Ordinal))
        {
            return Actor.TryParse(CountryPrefix + text[CountryPrefix.Length..].ToUpperInvariant(), out actor);
        }

        if (!text.StartsWith(BlocPrefix, StringComparison.Ordinal))
        {
            return Actor.TryParse(text, out actor);
        }

        string name = text[BlocPrefix.Length..];
        Bloc? bloc = blocs.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal));
        actor = default;
        if (bloc is null && !TryReadBloc(name, out bloc))
        {
            return false;
        }

        actor = Actor.Of(bloc);
        return true;
    }

    /// <summary>What is wrong with a text that is no actor.</summary>
    public static string Complain(string text, IReadOnlyList<Bloc> blocs)
    {
        if (Country.TryParse(text.Split(':')[0].ToUpperInvariant(), out Country country))
        {
            return $"write the country as country:{country}";
        }

        if (text.StartsWith("bloc:", StringComparison.Ordinal))
        {
            string known = blocs.Count == 0 ? "no --bloc is given" : $"--bloc defines {string.Join(", ", blocs.Select(bloc => bloc.Name))}";
            return $"there is no such bloc ({known}); write it out as bloc:NAME=US+JP+NL, or define it with --bloc";
        }

        return "an actor is written country:US, bloc:NAME=US+JP+NL, supplier:ID or component:ID";
    }
}
