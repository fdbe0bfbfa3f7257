using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>Inputs that an indicator cannot do without are missing; all of them are named at once.</summary>
public sealed class MissingDataException : Exception
{
    /// <summary>Names what is missing.</summary>
    /// <param name="field">What is missing, such as <c>governanceRisk</c>.</param>
    /// <param name="countries">The countries that it is missing for; empty where it is not of a country.</param>
    public MissingDataException(string field, ImmutableArray<Country> countries)
        : base(Describe(field, countries)) => (Field, Countries) = (field, countries);

    /// <summary>What is missing.</summary>
    public string Field { get; }

    /// <summary>The countries that it is missing for, in the order of their codes; empty where it is not of a country.</summary>
    public ImmutableArray<Country> Countries { get; }

    private static string Describe(string field, ImmutableArray<Country> countries)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return countries.IsDefaultOrEmpty
            ? $"'{field}' is missing: give it, or choose a policy for missing data."
            : $"'{field}' is missing for {string.Join(", ", countries)}: give it, or choose a policy for missing data.";
    }
}
