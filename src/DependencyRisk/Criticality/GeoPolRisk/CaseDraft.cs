using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>A GeoPolRisk case while it is read.</summary>
internal sealed class CaseDraft
{
    private readonly HashSet<(Country Country, string? Unit)> _producers = [];
    private readonly HashSet<Country> _partners = [];
    private readonly ImmutableArray<ProductionVolume>.Builder _production = ImmutableArray.CreateBuilder<ProductionVolume>();
    private readonly ImmutableArray<TradeFlow>.Builder _imports = ImmutableArray.CreateBuilder<TradeFlow>();
    private readonly ImmutableDictionary<Country, double>.Builder _risks = ImmutableDictionary.CreateBuilder<Country, double>();

    public string? Material { get; set; }

    public string? Importer { get; set; }

    public TextPosition ImporterAt { get; set; }

    public ImmutableArray<Country>? Region { get; set; }

    public string? Company { get; set; }

    public int? Year { get; set; }

    public double? CopperReferencePrice { get; set; }

    /// <summary>False where the producer is there already.</summary>
    public bool Add(ProductionVolume producer)
    {
        bool isNew = _producers.Add((producer.Country, producer.Unit));
        if (isNew)
        {
            _production.Add(producer);
        }

        return isNew;
    }

    /// <summary>False where the partner is there already.</summary>
    public bool Add(TradeFlow flow, double? risk)
    {
        bool isNew = _partners.Add(flow.Partner);
        if (isNew)
        {
            _imports.Add(flow);
        }

        if (isNew && risk is { } given)
        {
            _risks.Add(flow.Partner, given);
        }

        return isNew;
    }

    /// <summary>The case, as much as there is of it; reports what it lacks.</summary>
    public GeoPolRiskCase Finish(ulong seen, string path, GeoPolRiskJsonOptions options, ProblemList problems, TextPosition end)
    {
        foreach (MemberName required in (MemberName[])[MemberName.Material, MemberName.Year, MemberName.Production, MemberName.Imports])
        {
            if ((seen & required.Bit) == 0)
            {
                problems.Error($"missing-{required.Text}", path, $"This case has no '{required.Text}'; add it.", end);
            }
        }

        ImmutableArray<Country> members = Members(seen, path, options, problems, end);
        return new GeoPolRiskCase
        {
            Material = Material ?? string.Empty,
            Importer = Company ?? Importer ?? string.Join('+', members),
            Members = members,
            Year = Year ?? 0,
            Production = _production.DrainToImmutable(),
            Imports = _imports.DrainToImmutable(),
            GovernanceRisks = _risks.ToImmutable(),
            CopperReferencePrice = CopperReferencePrice,
            Place = path,
        };
    }

    private ImmutableArray<Country> Members(ulong seen, string path, GeoPolRiskJsonOptions options, ProblemList problems, TextPosition end)
    {
        if (Company is not null)
        {
            if (Importer is not null || Region is not null)
            {
                problems.Error("two-importers", path, "This case has a company and another importer; keep one.", end);
            }

            return [];
        }

        if (Region is { } region)
        {
            if (region.IsEmpty)
            {
                problems.Error("empty-region", $"{path}.region", "The region has no country; name its members.", end);
            }

            return region;
        }

        if (Country.TryParse(Importer, out Country country) && country.IsKnown)
        {
            return [country];
        }

        if (Importer is not null)
        {
            return MembersByName(Importer, path, options, problems);
        }

        // One that is there and was not to be read has been told already.
        if ((seen & (MemberName.Importer.Bit | MemberName.Region.Bit | MemberName.Company.Bit)) == 0)
        {
            problems.Error("missing-importer", path, "This case does not say who imports; add an importer such as \"US\", a region such as [\"DE\",\"FR\"], or a company.", end);
        }

        return [];
    }

    private ImmutableArray<Country> MembersByName(string importer, string path, GeoPolRiskJsonOptions options, ProblemList problems)
    {
        if (options.Regions.TryGetValue(importer.Trim(), out ImmutableArray<Country> members))
        {
            return [.. members.Distinct().Order()];
        }

        string correct = options.Find(importer) is { } meant ? $"write {meant}" : "correct it";
        problems.Error(
            "unknown-country",
            $"{path}.importer",
            $"'{ReferenceResolver.Shorten(importer)}' is not an ISO 3166-1 alpha-2 code in capitals; {correct}, or add region (such as [\"DE\",\"FR\"]) to say who that is, or write company in place of importer.",
            ImporterAt);
        return [];
    }
}
