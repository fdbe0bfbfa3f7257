using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>One case of <see cref="GeoPolRisk"/> as a file gives it: a material, an importer and a year, with what is known of them.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
public sealed record GeoPolRiskCase
{
    /// <summary>The material.</summary>
    public required string Material { get; init; }

    /// <summary>The importing country by its code, or the name of a region or a company.</summary>
    public required string Importer { get; init; }

    /// <summary>The importing country or the members of the region; empty for a company.</summary>
    public ImmutableArray<Country> Members { get; init; } = [];

    /// <summary>The year of production, trade and governance.</summary>
    public required int Year { get; init; }

    /// <summary>World production.</summary>
    public ImmutableArray<ProductionVolume> Production { get; init; } = [];

    /// <summary>Imports, or the purchases of a company.</summary>
    public ImmutableArray<TradeFlow> Imports { get; init; } = [];

    /// <summary>The governance risks that the file gives, in [0,1]; they take precedence over those of a table.</summary>
    public ImmutableDictionary<Country, double> GovernanceRisks { get; init; } = ImmutableDictionary<Country, double>.Empty;

    /// <summary>The midpoint of copper that characterisation factors are relative to, in the unit of the price; null for <see cref="GeoPolRisk.CopperReferencePrice"/>.</summary>
    public double? CopperReferencePrice { get; init; }

    /// <summary>Where it was read from, such as <c>$.cases[0]</c>; null where it was not read.</summary>
    public string? Place { get; init; }

    /// <summary>The input of the method: governance as given, else from a table for the year, else by a policy.</summary>
    /// <param name="table">The table.</param>
    /// <param name="missing">What to do about partners of which neither knows anything.</param>
    /// <exception cref="ArgumentOutOfRangeException">A given governance risk outside [0,1], or an imputed one.</exception>
    public GeoPolRiskInput ToInput(GovernanceTable table, MissingDataPolicy missing)
    {
        Dictionary<Country, double> risks = GovernanceRisks.ToDictionary();
        GovernanceRisks known = GeoPolRisk.Governance(table, Year, missing);
        foreach (Country partner in Imports.Select(flow => flow.Partner))
        {
            if (known.Find(partner) is { } risk)
            {
                risks.TryAdd(partner, risk);
            }
        }

        return new GeoPolRiskInput
        {
            Production = Production,
            Imports = Imports,
            Governance = new GovernanceRisks(GeoPolRisk.GovernanceScale, risks, missing),
            Members = Members,
            CopperReferencePrice = CopperReferencePrice ?? GeoPolRisk.CopperReferencePrice,
        };
    }

    /// <summary>The partners that need a governance risk and have none, neither given nor in a table for the year; by code.</summary>
    /// <param name="table">The table.</param>
    public ImmutableArray<Country> WithoutGovernance(GovernanceTable table)
    {
        GovernanceRisks known = ToInput(table, MissingDataPolicy.Refuse).Governance;
        return [.. Imports.Select(flow => flow.Partner).Where(partner => !Members.Contains(partner) && known.Find(partner) is null).Distinct().Order()];
    }
}
