using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>The trade of one importer in one product in one year, as <see cref="StrategicDependency"/> looks at it.</summary>
/// <remarks>Plain data, checked when it is assessed. Immutable, and safe for use by many threads.</remarks>
/// <param name="Year">The year.</param>
public sealed record TradeYear(int Year)
{
    /// <summary>Imports by partner, each partner once, those from members of the importing region included.</summary>
    public required ImmutableArray<TradeFlow> Imports { get; init; }

    /// <summary>All exports of the importer in tonnes; null where not known, which is not 0.</summary>
    public double? ExportTonnes { get; init; }

    /// <summary>All exports of the importer by value, in the unit of the imports; null where not known, which is not 0.</summary>
    public double? ExportValue { get; init; }

    /// <summary>The exports of the world by exporting country, each once; only GeoDep asks for them.</summary>
    public ImmutableArray<TradeFlow> WorldExports { get; init; } = [];
}
