namespace DependencyRisk;

/// <summary>What ISO 3166-1 and the United Nations say of a country or area.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
/// <param name="Country">The two-letter code.</param>
/// <param name="Alpha3">The three-letter code.</param>
/// <param name="Numeric">The three-digit code, with its zeros.</param>
/// <param name="Name">The name in English and Chinese.</param>
/// <param name="Region">The region, such as <c>Asia</c>; null where there is none.</param>
/// <param name="Subregion">The part of the region, such as <c>Western Asia</c>; null where there is none.</param>
/// <param name="IsEuMember">Whether it is one of the 27 members of the European Union.</param>
public sealed record CountryInfo(Country Country, string Alpha3, string Numeric, LocalizedText Name, string? Region, string? Subregion, bool IsEuMember);
