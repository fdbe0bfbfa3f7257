using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>Who can cut: a country, a bloc, a supplier, or a component itself.</summary>
/// <remarks>
/// The default value is <c>country:ZZ</c>, a country that we cannot name. Order is that of the kind, then of the id, ordinal.
/// Immutable, and safe for use by many threads.
/// </remarks>
public readonly record struct Actor : IComparable<Actor>
{
    private readonly object? _identity;

    private Actor(ActorKind kind, Country country, object? identity) => (Kind, Country, _identity) = (kind, country, identity);

    /// <summary>What sort of actor this is.</summary>
    public ActorKind Kind { get; }

    /// <summary>The country, of an actor that is one; else unknown.</summary>
    public Country Country { get; }

    /// <summary>The bloc, of an actor that is one; else null.</summary>
    public Bloc? Bloc => _identity as Bloc;

    /// <summary>Code of the country, name of the bloc, or id of the supplier or component.</summary>
    public string Id => _identity switch
    {
        null => Country.Code,
        Bloc bloc => bloc.Name,
        object id => (string)id,
    };

    /// <summary>Whether this is a country or a bloc, and so may reach what is unknown.</summary>
    internal bool IsPlace => Kind is ActorKind.Country or ActorKind.Bloc;

    /// <summary>A country.</summary>
    /// <param name="country">The country; unknown stands for one that we cannot name.</param>
    /// <returns>The actor.</returns>
    public static Actor Of(Country country) => new(ActorKind.Country, country, null);

    /// <summary>A bloc.</summary>
    /// <param name="bloc">The bloc.</param>
    /// <returns>The actor.</returns>
    public static Actor Of(Bloc bloc)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        return new Actor(ActorKind.Bloc, default, bloc);
    }

    /// <summary>A supplier.</summary>
    /// <param name="id">The supplier's id.</param>
    /// <returns>The actor.</returns>
    public static Actor OfSupplier(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new Actor(ActorKind.Supplier, default, id);
    }

    /// <summary>A component.</summary>
    /// <param name="id">The component's id.</param>
    /// <returns>The actor.</returns>
    public static Actor OfComponent(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new Actor(ActorKind.Component, default, id);
    }

    /// <summary>Reads an actor written as <c>country:US</c>, <c>supplier:luxium</c>, <c>component:sipm</c> or <c>bloc:NAME=US+JP+NL</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="actor">The actor, or the default where the text is none.</param>
    /// <returns>Whether the text is an actor.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Actor actor)
    {
        actor = default;
        int colon = text?.IndexOf(':') ?? -1;
        if (colon < 0 || colon == text!.Length - 1)
        {
            return false;
        }

        string id = text[(colon + 1)..];
        switch (text[..colon])
        {
            case "country" when Country.TryParse(id, out Country country):
                actor = Of(country);
                return true;
            case "bloc" when DependencyRisk.Bloc.TryParse(id, out Bloc? bloc):
                actor = Of(bloc);
                return true;
            case "supplier":
                actor = OfSupplier(id);
                return true;
            case "component":
                actor = OfComponent(id);
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public int CompareTo(Actor other)
    {
        int order = string.CompareOrdinal(Prefix(), other.Prefix());
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>The actor as it is written: <c>country:US</c>, <c>supplier:luxium</c>, <c>component:sipm</c>, <c>bloc:NAME=US+JP+NL</c>.</summary>
    public override string ToString() => $"{Prefix()}:{Bloc?.ToString() ?? Id}";

    /// <summary>Whether one actor comes before another.</summary>
    public static bool operator <(Actor left, Actor right) => left.CompareTo(right) < 0;

    /// <summary>Whether one actor comes after another.</summary>
    public static bool operator >(Actor left, Actor right) => left.CompareTo(right) > 0;

    /// <summary>Whether one actor comes before another or equals it.</summary>
    public static bool operator <=(Actor left, Actor right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one actor comes after another or equals it.</summary>
    public static bool operator >=(Actor left, Actor right) => left.CompareTo(right) >= 0;

    private string Prefix() => Kind switch
    {
        ActorKind.Country => "country",
        ActorKind.Bloc => "bloc",
        ActorKind.Supplier => "supplier",
        _ => "component",
    };
}
