using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>One computation of the supply risk of the USGS.</summary>
internal sealed class UsgsCalculation
{
    private readonly UsgsInput _input;
    private readonly ImmutableArray<UsgsProducer> _producers;
    private readonly ImmutableArray<UsgsIndustry> _industries;
    private readonly List<Assumption> _assumptions = [];
    private readonly SortedSet<Country> _missing = [];
    private readonly double _unattributed;

    public UsgsCalculation(UsgsInput input)
    {
        _input = input;
        _producers = input.Producers.IsDefault ? [] : input.Producers.Sort((left, right) => left.Country.CompareTo(right.Country));
        _industries = input.Industries.IsDefault ? [] : input.Industries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        double sum = Amounts.Sum(_producers, producer => producer.Share, nameof(input));
        _unattributed = 1 - sum <= ShareDistribution.Tolerance ? 0 : 1 - sum;
        RequireThat(input.Home.IsKnown, "Home must be a known country.");
        RequireThat(_producers.DistinctBy(producer => producer.Country).Count() == _producers.Length, "Each producer is given once; add its shares up.");
        RequireThat(_producers.All(producer => producer.Country.IsKnown), "A producer is a known country; leave out what nobody attributes.");
        RequireThat(sum <= 1 + ShareDistribution.Tolerance, $"The shares of the producers sum to {Words.Number(sum)}; they are fractions that sum to at most 1.");
        RequireThat(!_industries.IsEmpty && _industries.All(industry => industry.Name is not null), "At least one industry is needed, each with a name.");
        RequireThat(_industries.DistinctBy(industry => industry.Name, StringComparer.Ordinal).Count() == _industries.Length, "Each industry is given once.");
        RequireThat(double.IsFinite(input.NetImportReliance) && input.NetImportReliance <= 1, "Net import reliance is a number of at most 1, negative for a net exporter.");
        RequireThat(input.DomesticProducers is null or >= 0, "The number of domestic producers is at least 0.");
        Amounts.CheckPositive(input.Gdp, nameof(input));
        Amounts.CheckPositive(input.VulnerabilityRange.Low, nameof(input));
        Amounts.CheckPositive(input.VulnerabilityRange.Width, nameof(input));
    }

    public UsgsResult Run()
    {
        ImmutableArray<UsgsTerm> terms = [.. _producers.Select(Term)];
        if (_missing.Count > 0)
        {
            throw new MissingDataException("inability or unwillingness", [.. _missing]);
        }

        ImmutableArray<(UsgsIndustry Industry, double Contribution)> industries = [.. _industries.Select(industry => (industry, Contribution(industry)))];
        double raw = Amounts.Sum(industries, industry => industry.Contribution, nameof(industries));
        double vulnerability = OnLogarithmicScale(raw);
        double exposure = Math.Max(0, _input.NetImportReliance);
        Interval potential = DisruptionPotential(terms);
        var result = new UsgsResult
        {
            DisruptionPotential = potential,
            TradeExposure = exposure,
            RawVulnerability = raw,
            EconomicVulnerability = vulnerability,
            SupplyRisk = new Interval(Math.Cbrt(potential.Low * exposure * vulnerability), Math.Cbrt(potential.High * exposure * vulnerability)),
            IsSinglePointOfFailure = _input.DomesticProducers is { } producers ? producers == 1 : null,
            UnattributedShare = _unattributed,
            Producers = terms,
            Industries = industries,
            Assumptions = [.. _assumptions],
            Explanation = string.Empty,
        };
        return result with { Explanation = Explain(result) };
    }

    private static void RequireThat(bool input, string otherwise)
    {
        if (!input)
        {
            throw new ArgumentException(otherwise, nameof(input));
        }
    }

    private static double Square(double value) => value * value;

    private static string Explain(UsgsResult result)
    {
        string sole = result.IsSinglePointOfFailure switch
        {
            true => "There is a single producer at home: a single point of failure.",
            false => "There is no single point of failure at home.",
            null => "How many producers there are at home is not known.",
        };
        return $"The supply risk is the cube root of disruption potential {Words.Number(result.DisruptionPotential)} x trade exposure {Words.Number(result.TradeExposure)} "
            + $"x economic vulnerability {Words.Number(result.EconomicVulnerability)} = {Words.Number(result.SupplyRisk)}. {sole}{Words.Assumed(result.Assumptions)}";
    }

    private UsgsTerm Term(UsgsProducer producer)
    {
        bool isHome = producer.Country == _input.Home;
        Interval inability = isHome ? Interval.Exactly(0) : Known("inability", producer.Inability, producer.Country);
        Interval unwillingness = isHome ? Interval.Exactly(0) : Known("unwillingness", producer.Unwillingness, producer.Country);
        double square = Square(producer.Share);
        var contribution = new Interval(square * inability.Low * unwillingness.Low, square * inability.High * unwillingness.High);
        return new UsgsTerm(producer.Country, producer.Share, inability, unwillingness, contribution);
    }

    private Interval Known(string field, double? given, Country country)
    {
        if (given is { } value)
        {
            return Interval.Exactly(value);
        }

        if (_input.Missing.Stand(new Interval(0, 1)) is { } stand)
        {
            _assumptions.Add(new Assumption(field, country, stand, _input.Missing.Name));
            return stand;
        }

        _missing.Add(country);
        return default;
    }

    private Interval DisruptionPotential(ImmutableArray<UsgsTerm> terms)
    {
        double[] shares = [.. terms.Select(term => term.Share)];
        Interval[] weights = [.. terms.Select(term => new Interval(term.Inability.Low * term.Unwillingness.Low, term.Inability.High * term.Unwillingness.High))];
        if (_unattributed > 0)
        {
            _assumptions.Add(new Assumption("share", Country.Unknown, new Interval(0, _unattributed), MissingDataPolicy.Bound.Name));
        }

        // Somebody new may be wholly unable and unwilling.
        Interval sum = WeightedSquares.Bounds(shares, weights, _unattributed, worstWeight: 1);
        return new Interval(Math.Min(sum.Low, 1), Math.Min(sum.High, 1));
    }

    private double Contribution(UsgsIndustry industry) => industry.ValueAdded / _input.Gdp * (industry.Expenditure / industry.OperatingProfit);

    private double OnLogarithmicScale(double raw)
    {
        (double least, double most) = (Math.Log(_input.VulnerabilityRange.Low), Math.Log(_input.VulnerabilityRange.High));
        return Math.Clamp((Math.Log(raw) - least) / (most - least), 0, 1);
    }
}
