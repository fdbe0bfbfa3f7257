using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>One assessment of a strategic dependency, year by year.</summary>
internal sealed class DependencyCalculation
{
    private readonly StrategicDependencyInput _input;
    private readonly bool _isGeoDep;
    private readonly ImmutableArray<TradeYear> _years;
    private readonly List<Assumption> _assumptions = [];

    public DependencyCalculation(StrategicDependencyInput input, bool isGeoDep)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Missing, nameof(input));
        (_input, _isGeoDep) = (input, isGeoDep);
        _years = input.Years.IsDefault ? [] : input.Years.Sort((left, right) => left.Year.CompareTo(right.Year));
        if (input.Members.IsDefaultOrEmpty || input.Members.Any(member => !member.IsKnown))
        {
            throw new ArgumentException("The importer is at least one country, and none is ZZ.", nameof(input));
        }

        bool isGapless = _years.Skip(1).Zip(_years, (year, before) => year.Year - before.Year).All(step => step == 1);
        if (_years.Length < LookedAt || !isGapless)
        {
            throw new ArgumentException($"The method looks at {Words.Number(LookedAt)} year(s); give at least as many, each once and without a gap.", nameof(input));
        }

        if (!ReferenceEquals(input.Missing, MissingDataPolicy.Refuse) && !IsBound)
        {
            throw new ArgumentException("What is missing here can be refused or bounded, not imputed.", nameof(input));
        }
    }

    private int LookedAt => _isGeoDep ? 3 : 1;

    private int Required => _isGeoDep ? 2 : 1;

    private bool IsBound => ReferenceEquals(_input.Missing, MissingDataPolicy.Bound);

    public DependencyAssessment Run()
    {
        ImmutableArray<DependencyYear> years = [.. _years.Select(Assess)];
        if (_assumptions.Count > 0 && !IsBound)
        {
            throw new MissingDataException(string.Join(", ", _assumptions.Select(assumption => assumption.Field)), []);
        }

        DependencyYear[] last = [.. years.Skip(years.Length - LookedAt)];
        int held = last.Count(year => year.IsDependent == true);
        int open = last.Count(year => year.IsDependent is null);
        var assessment = new DependencyAssessment
        {
            IsFlagged = held >= Required ? true : held + open < Required ? false : null,
            Measure = _input.Measure,
            Years = years,
            YearsLookedAt = LookedAt,
            YearsRequired = Required,
            YearsHeld = [.. years.Where(year => year.IsDependent == true).Select(year => year.Year)],
            YearsOpen = [.. years.Where(year => year.IsDependent is null).Select(year => year.Year)],
            Assumptions = [.. _assumptions],
            Explanation = string.Empty,
            Source = _isGeoDep ? StrategicDependency.GeoDepSource : StrategicDependency.CdiSource,
        };
        return assessment with { Explanation = DependencyWords.Of(assessment) };
    }

    private DependencyYear Assess(TradeYear year)
    {
        ImmutableArray<TradeFlow> imports = Amounts.InOrder(year.Imports);
        CheckValues(imports);
        double[] foreign = [.. imports.Where(flow => flow.Partner.IsKnown && !_input.Members.Contains(flow.Partner)).Select(Of)];
        double unknown = Unknown(imports, year);
        double all = Amounts.Sum(imports, Of);
        double known = foreign.Sum();
        var abroad = new Interval(known, Math.Min(known + unknown, all));
        Interval exports = Exports(year);
        Interval importHhi = Concentration(foreign, unknown);
        var ratio = new Interval(Ratio(abroad.Low, exports.High), Ratio(abroad.High, exports.Low));
        ImmutableArray<DependencyCriterion> criteria = _isGeoDep
            ?
            [
                new("importHhi", importHhi, StrategicDependency.HhiThreshold),
                new("worldExportHhi", abroad.High > 0 ? WorldExports(year) : Interval.Exactly(0), StrategicDependency.HhiThreshold),
                new("importsOverExports", ratio, StrategicDependency.RatioThreshold),
            ]
            :
            [
                new("cdi1", importHhi, StrategicDependency.HhiThreshold),
                new("cdi2", all > 0 ? new Interval(abroad.Low / all, abroad.High / all) : Interval.Exactly(0), StrategicDependency.ForeignShareThreshold),
                new("cdi3", ratio, StrategicDependency.RatioThreshold),
            ];
        return new DependencyYear(year.Year, abroad, all, exports, criteria);
    }

    private double Of(TradeFlow flow) => _input.Measure == TradeMeasure.Value ? flow.Value ?? 0 : flow.Tonnes;

    // Nothing bounds a value that is not given, so that no policy can do without it.
    private void CheckValues(ImmutableArray<TradeFlow> flows)
    {
        ImmutableArray<Country> without = [.. flows.Where(flow => flow.Value is null).Select(flow => flow.Partner)];
        if (_input.Measure == TradeMeasure.Value && !without.IsEmpty)
        {
            throw new MissingDataException("value", without);
        }
    }

    private double Unknown(ImmutableArray<TradeFlow> flows, TradeYear year)
    {
        double unknown = Amounts.Sum([.. flows.Where(flow => !flow.Partner.IsKnown)], Of);
        if (unknown > 0)
        {
            Assume("partner", year, new Interval(0, unknown));
        }

        return unknown;
    }

    // Where the policy is to refuse, all that is missing is gathered first.
    private void Assume(string field, TradeYear year, Interval value) =>
        _assumptions.Add(new Assumption($"{field} {Words.Year(year.Year)}", Country.Unknown, value, _input.Missing.Name));

    private Interval Exports(TradeYear year)
    {
        double? given = _input.Measure == TradeMeasure.Value ? year.ExportValue : year.ExportTonnes;
        if (given is { } exports)
        {
            Amounts.Check(exports, nameof(exports));
            return Interval.Exactly(exports);
        }

        var range = new Interval(0, double.PositiveInfinity);
        Assume("exports", year, range);
        return range;
    }

    private Interval WorldExports(TradeYear year)
    {
        ImmutableArray<TradeFlow> exports = Amounts.InOrder(year.WorldExports);
        CheckValues(exports);
        if (Amounts.Sum(exports, Of) <= 0)
        {
            // The importer imports, so that somebody exports.
            var range = new Interval(0, 1);
            Assume("worldExports", year, range);
            return range;
        }

        return Concentration([.. exports.Where(flow => flow.Partner.IsKnown).Select(Of)], Unknown(exports, year));
    }

    // Of nothing imported: far below any threshold, as the method has it.
    private static Interval Concentration(double[] named, double unknown) =>
        named.Sum() + unknown > 0 ? ShareDistribution.OfAmounts(named, unknown).HerfindahlHirschman().Fraction : Interval.Exactly(0);

    private static double Ratio(double imports, double exports) => imports > 0 ? imports / exports : 0;
}
