using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>One computation of a GeoPolRisk score: checks the input, orders it, and works out term by term.</summary>
internal sealed class GeoPolRiskCalculation
{
    private readonly GeoPolRiskInput _input;
    private readonly ImmutableArray<ProductionVolume> _production;
    private readonly ImmutableArray<TradeFlow> _imports;
    private readonly ImmutableArray<Country> _members;
    private readonly List<Assumption> _assumptions = [];

    public GeoPolRiskCalculation(GeoPolRiskInput input)
    {
        _input = input;
        _production = Amounts.InOrder(input.Production);
        _imports = Amounts.InOrder(input.Imports);
        _members = input.Members.IsDefault ? [] : input.Members;
        if (_members.Any(member => !member.IsKnown))
        {
            throw new ArgumentException("The importer must be known; ZZ is none. A company has no members.", nameof(input));
        }

        if (input.Governance is not { } governance || governance.Scale != GeoPolRisk.GovernanceScale)
        {
            throw new ArgumentException($"The governance risk of this method is on the scale {GeoPolRisk.GovernanceScale}.", nameof(input));
        }

        if (!(input.CopperReferencePrice > 0 && double.IsFinite(input.CopperReferencePrice)))
        {
            throw new ArgumentOutOfRangeException(nameof(input), input.CopperReferencePrice, "The reference midpoint of copper is a finite number above 0.");
        }
    }

    public GeoPolRiskResult Run()
    {
        double world = Amounts.Sum(_production, producer => producer.Tonnes, "production");
        double total = Amounts.Sum(_imports, flow => flow.Tonnes, "imports");
        Interval domestic = Domestic();
        Require(world, "World production is 0, so that its concentration is not defined.");
        Require(domestic.Low + total, "Domestic production and imports are both 0, so that the weighted average is not defined.");
        HhiInterval hhi = Concentration();
        Interval[] risks = Risks();
        Interval supply = new(Finite(domestic.Low + total), Finite(domestic.High + total));
        Interval numerator = Numerator(risks);
        Interval average = new(Math.Min(1, numerator.Low / supply.High), Math.Min(1, numerator.High / supply.Low));
        Interval score = new(hhi.Low.Fraction * average.Low, hhi.High.Fraction * average.High);
        double? price = Price(total);
        Interval? midpoint = price is { } paid ? Times(score, paid) : null;
        var result = new GeoPolRiskResult
        {
            Hhi = hhi,
            WorldProduction = world,
            DomesticProduction = domestic,
            WeightedTradeNumerator = numerator,
            TotalTrade = total,
            WeightedTradeAverage = average,
            Score = score,
            Price = price,
            Midpoint = midpoint,
            CharacterisationFactor = midpoint is { } risk ? new Interval(Finite(risk.Low / _input.CopperReferencePrice), Finite(risk.High / _input.CopperReferencePrice)) : null,
            CopperReferencePrice = _input.CopperReferencePrice,
            Flows = Flows(risks, hhi, supply),
            Assumptions = [.. _assumptions],
            Explanation = string.Empty,
        };
        return result with { Explanation = GeoPolRiskWords.Of(result) };
    }

    private static void Require(double input, string otherwise)
    {
        if (input <= 0)
        {
            throw new ArgumentException(otherwise, nameof(input));
        }
    }

    private static double Finite(double input) =>
        double.IsFinite(input) ? input : throw new ArgumentOutOfRangeException(nameof(input), input, "Amounts or values are too large, or too small to divide by.");

    private static Interval Times(Interval interval, double factor) => new(Finite(interval.Low * factor), Finite(interval.High * factor));

    private HhiInterval Concentration()
    {
        double[] named = [.. _production.Where(producer => !producer.IsUnattributed).Select(producer => producer.Tonnes)];
        double unattributed = Unattributed();
        HhiInterval hhi = ShareDistribution.OfAmounts(named, unattributed).HerfindahlHirschman();
        if (unattributed > 0)
        {
            _assumptions.Add(new Assumption("hhi", Country.Unknown, hhi.Fraction, MissingDataPolicy.Bound.Name));
        }

        return hhi;
    }

    private Interval Domestic()
    {
        double known = 0;
        foreach (ProductionVolume producer in _production)
        {
            known += _members.Contains(producer.Country) ? producer.Tonnes : 0;
        }

        // A company has no production of its own, so none of what is unattributed can be its.
        double unattributed = _members.IsEmpty ? 0 : Unattributed();
        var domestic = new Interval(known, known + unattributed);
        if (unattributed > 0)
        {
            _assumptions.Add(new Assumption("domesticProduction", Country.Unknown, domestic, MissingDataPolicy.Bound.Name));
        }

        return domestic;
    }

    private double Unattributed() => _production.Where(producer => producer.IsUnattributed).Sum(producer => producer.Tonnes);

    private Interval[] Risks()
    {
        Country[] asked = [.. _imports.Select(flow => flow.Partner).Where(partner => !_members.Contains(partner))];
        Interval[] found = _input.Governance.Of(asked, _assumptions);
        Dictionary<Country, Interval> risks = asked.Zip(found).ToDictionary();
        return [.. _imports.Select(flow => risks.GetValueOrDefault(flow.Partner))];
    }

    private Interval Numerator(Interval[] risks)
    {
        (double low, double high) = (0, 0);
        for (int i = 0; i < risks.Length; i++)
        {
            low += risks[i].Low * _imports[i].Tonnes;
            high += risks[i].High * _imports[i].Tonnes;
        }

        return new Interval(low, high);
    }

    private double? Price(double total)
    {
        ImmutableArray<Country> without = [.. _imports.Where(flow => flow.Value is null).Select(flow => flow.Partner)];
        if (without.Length == _imports.Length || total <= 0)
        {
            return null;
        }

        if (!without.IsEmpty)
        {
            throw new MissingDataException("value", without);
        }

        // A price of 0 would make a factor of 0, as if there were no risk; nobody gives everything away.
        double value = Amounts.Sum(_imports, flow => flow.Value ?? 0, "imports");
        Require(value, "The values of the imports are all 0: leave them out if they are not known.");
        return Finite(value / total);
    }

    private ImmutableArray<GeoPolRiskFlow> Flows(Interval[] risks, HhiInterval hhi, Interval supply) =>
    [
        .. _imports.Select((flow, i) => new GeoPolRiskFlow(
            flow.Partner,
            flow.Tonnes,
            flow.Value,
            risks[i],
            _members.Contains(flow.Partner),
            new Interval(
                hhi.Low.Fraction * Math.Min(1, risks[i].Low * flow.Tonnes / supply.High),
                hhi.High.Fraction * Math.Min(1, risks[i].High * flow.Tonnes / supply.Low)))),
    ];
}
