using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>A named set of countries that act together.</summary>
/// <remarks>Equality compares name and members. Immutable, and safe for use by many threads.</remarks>
public sealed class Bloc : IEquatable<Bloc>
{
    /// <summary>Makes a bloc.</summary>
    /// <param name="name">The name; not empty, without <c>=</c>, <c>+</c> or <c>:</c>.</param>
    /// <param name="members">The countries, all known; their order and repetitions do not matter.</param>
    /// <exception cref="ArgumentException">The name is empty or has a separator in it, there is no member, or one is unknown.</exception>
    public Bloc(string name, params IEnumerable<Country> members)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(members);
        if (name.AsSpan().ContainsAny("=+:"))
        {
            throw new ArgumentException($"'{name}' has '=', '+' or ':' in it; leave them out of the name of a bloc.", nameof(name));
        }

        Name = name;
        Members = [.. members.Distinct().Order()];
        if (Members.IsEmpty || !Members[0].IsKnown || !Members[^1].IsKnown)
        {
            throw new ArgumentException($"The bloc '{name}' needs at least one country, and no ZZ: a bloc reaches what is unknown anyway.", nameof(members));
        }
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The countries, by code.</summary>
    public ImmutableArray<Country> Members { get; }

    /// <summary>Reads a bloc written as <c>NAME=US+JP+NL</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bloc">The bloc, or null where the text is none.</param>
    /// <returns>Whether the text is a bloc.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Bloc? bloc)
    {
        bloc = null;
        string[] sides = text?.Split('=') ?? [];
        if (sides.Length != 2 || string.IsNullOrWhiteSpace(sides[0]) || sides[0].AsSpan().ContainsAny("+:"))
        {
            return false;
        }

        var members = new List<Country>();
        foreach (string code in sides[1].Split('+'))
        {
            if (!Country.TryParse(code, out Country country) || !country.IsKnown)
            {
                return false;
            }

            members.Add(country);
        }

        bloc = new Bloc(sides[0], members);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Bloc? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bloc);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Members.Length, Members[0]);

    /// <summary>The bloc as <c>NAME=US+JP+NL</c>.</summary>
    public override string ToString() => $"{Name}={string.Join('+', Members)}";
}
