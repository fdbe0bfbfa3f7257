using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>One case of a table of trade while it is read.</summary>
internal sealed class TradeCsvCase(string material, string importer, int year, ImmutableArray<Country> members)
{
    private readonly Dictionary<(Country Country, string? Unit), ProductionVolume> _production = [];
    private readonly Dictionary<Country, TradeFlow> _imports = [];
    private readonly Dictionary<Country, double> _risks = [];

    public double? CopperReferencePrice { get; private set; }

    /// <summary>False where there is another one already.</summary>
    public bool TakeReference(double given)
    {
        CopperReferencePrice ??= given;
        return CopperReferencePrice.Equals(given);
    }

    /// <summary>False where the producer is there already.</summary>
    public bool Add(ProductionVolume producer) => _production.TryAdd((producer.Country, producer.Unit), producer);

    /// <summary>False where the partner is there already.</summary>
    public bool Add(TradeFlow flow, double? risk)
    {
        bool isNew = _imports.TryAdd(flow.Partner, flow);
        if (isNew && risk is { } given)
        {
            _risks.Add(flow.Partner, given);
        }

        return isNew;
    }

    public GeoPolRiskCase ToCase() => new()
    {
        Material = material,
        Importer = importer,
        Members = members,
        Year = year,
        Production = [.. _production.Values],
        Imports = [.. _imports.Values],
        GovernanceRisks = _risks.ToImmutableDictionary(),
        CopperReferencePrice = CopperReferencePrice,
        Place = $"{material} {importer} {Show.Year(year)}",
    };
}
