using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Criticality;

/// <summary>
/// The supply risk of the EU's method for critical raw materials:
/// <c>SR = (H_GS * IR/2 + H_EU * (1 - IR/2)) * (1 - EoL-RIR) * SI_SR</c>, with every term. At least 0, without an upper limit of
/// the method; 1 or more counts as high.
/// </summary>
/// <remarks>
/// It rises with both concentrations and with SI, falls with recycling, and moves with import reliance towards the global
/// concentration. Immutable, and safe for use by many threads. Source: see <see cref="Source"/>.
/// </remarks>
public sealed record EuSupplyRisk
{
    /// <summary>Where the method comes from.</summary>
    public const string Source =
        "European Commission (2017), Methodology for establishing the EU list of critical raw materials: guidelines, doi:10.2873/769526; as used for the lists of 2020 and 2023.";

    /// <summary>The supply risk from which on a material may be critical.</summary>
    public const double Threshold = 1;

    private EuSupplyRisk(EuSupplyRiskInputs inputs, EuScope scope, string scopeReason)
    {
        (Inputs, Scope, ScopeReason) = (inputs, scope, scopeReason);
        GlobalWeight = scope switch
        {
            EuScope.GlobalOnly => 1,
            EuScope.EuOnly => 0,
            _ => inputs.ImportReliance!.Value / 2,
        };
        Concentration = Mix(inputs.Global?.Value, GlobalWeight, inputs.Eu?.Value, EuWeight);
        double filter = (1 - inputs.RecyclingRate) * inputs.SubstitutionIndex;
        Value = new Interval(Concentration.Low * filter, Concentration.High * filter);
    }

    /// <summary>The scale of governance risk: 0 best, 10 worst.</summary>
    public static Interval GovernanceScale { get; } = new(0, 10);

    /// <summary>The convention of the method for countries without governance indicators, the unknown one among them: the middle of the scale, 5.</summary>
    public static MissingDataPolicy MidScale { get; } = MissingDataPolicy.Impute(5, "eu-mid-scale");

    /// <summary>What it was reckoned from, with the terms of both concentrations.</summary>
    public EuSupplyRiskInputs Inputs { get; }

    /// <summary>The scope.</summary>
    public EuScope Scope { get; }

    /// <summary>Why that scope, in words.</summary>
    public string ScopeReason { get; }

    /// <summary>The weight of global supply: IR/2, or 1 or 0 where the scope is one of the two only.</summary>
    public double GlobalWeight { get; }

    /// <summary>The weight of EU sourcing: 1 less that of global supply.</summary>
    public double EuWeight => 1 - GlobalWeight;

    /// <summary>Both concentrations mixed by their weights.</summary>
    public Interval Concentration { get; }

    /// <summary>SR; an interval where governance is missing and the policy is to bound.</summary>
    public Interval Value { get; }

    /// <summary>Whether it reaches the threshold; null where the bounds leave that open.</summary>
    public bool? IsHigh => Value.Low >= Threshold ? true : Value.High < Threshold ? false : null;

    /// <summary>What was assumed, of the concentrations that count.</summary>
    public ImmutableArray<Assumption> Assumptions =>
    [
        .. GlobalWeight > 0 ? Inputs.Global!.Assumptions : [],
        .. EuWeight > 0 ? Inputs.Eu!.Assumptions : [],
    ];

    /// <summary>The sum in words, with its numbers.</summary>
    public string Explanation
    {
        get
        {
            string mix = Scope switch
            {
                EuScope.GlobalOnly => $"the concentration of global supply, {Show(Inputs.Global!.Value)}",
                EuScope.EuOnly => $"the concentration of EU sourcing, {Show(Inputs.Eu!.Value)}",
                _ => $"global concentration {Show(Inputs.Global?.Value)} at weight {Show(GlobalWeight)} and EU concentration {Show(Inputs.Eu?.Value)} at weight {Show(EuWeight)}, together {Show(Concentration)}",
            };
            return $"Supply risk {Show(Value)}: {mix}, times {Show(1 - Inputs.RecyclingRate)} for recycling, times {Show(Inputs.SubstitutionIndex)} for substitution. {ScopeReason}{Words.Assumed(Assumptions)}";
        }
    }

    /// <summary>Reckons the supply risk.</summary>
    /// <param name="inputs">Concentrations, import reliance, recycling, substitution, scope.</param>
    /// <returns>The supply risk with its terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A fraction outside [0,1], or NaN.</exception>
    /// <exception cref="MissingDataException">The scope needs a concentration or the import reliance, and it is missing.</exception>
    public static EuSupplyRisk Of(EuSupplyRiskInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        CheckFraction(inputs.RecyclingRate, nameof(inputs.RecyclingRate));
        CheckFraction(inputs.SubstitutionIndex, nameof(inputs.SubstitutionIndex));
        CheckFraction(inputs.ImportReliance ?? 0, nameof(inputs.ImportReliance));
        (EuScope scope, string reason) = inputs.Scope is { } given ? (given, "The scope was given.") : Choose(inputs);
        if (scope != EuScope.EuOnly && inputs.Global is null)
        {
            throw new MissingDataException("globalConcentration", []);
        }

        if (scope != EuScope.GlobalOnly && inputs.Eu is null)
        {
            throw new MissingDataException("euConcentration", []);
        }

        return scope == EuScope.GlobalAndEu && inputs.ImportReliance is null
            ? throw new MissingDataException("importReliance", [])
            : new EuSupplyRisk(inputs, scope, reason);
    }

    /// <summary>Import reliance, IR = (imports - exports) / (domestic + imports - exports), in [0,1]: 0 for a net exporter.</summary>
    /// <param name="domestic">Production in the EU; at least 0. All three in one unit.</param>
    /// <param name="imports">Imports from outside; at least 0.</param>
    /// <param name="exports">Exports to outside; at least 0.</param>
    /// <returns>The import reliance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or NaN, or neither net imports nor production.</exception>
    public static double ImportReliance(double domestic, double imports, double exports)
    {
        CheckAmount(domestic, nameof(domestic));
        CheckAmount(imports, nameof(imports));
        CheckAmount(exports, nameof(exports));
        double consumption = domestic + (imports - exports);
        CheckAmount(double.IsFinite(consumption) ? 0 : consumption, nameof(domestic));
        return imports < exports ? 0
            : consumption > 0 ? Math.Min((imports - exports) / consumption, 1)
            : throw new ArgumentOutOfRangeException(nameof(exports), exports, "Nothing is consumed, so that there is nothing to rely on imports for.");
    }

    /// <summary>
    /// Governance risk as the method takes it: WGI = 2 * (2.5 - mean of the six indicators), the mean over those years in which all
    /// six are there; held within 0 and 10. The list of 2023 takes 2016 to 2020.
    /// </summary>
    /// <param name="table">Governance indicators.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year, included.</param>
    /// <param name="missing">What to do about countries without; null for <see cref="MidScale"/>.</param>
    /// <returns>Risks, 0 to 10.</returns>
    public static GovernanceRisks Governance(GovernanceTable table, int firstYear, int lastYear, MissingDataPolicy? missing = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        var risks = new List<KeyValuePair<Country, double>>();
        foreach (Country country in table.Countries)
        {
            if (table.Mean(country, firstYear, lastYear, indicators => indicators.Mean) is { } mean)
            {
                risks.Add(new(country, Math.Clamp(2 * (2.5 - mean), GovernanceScale.Low, GovernanceScale.High)));
            }
        }

        return new GovernanceRisks(GovernanceScale, risks, missing ?? MidScale);
    }

    private static (EuScope Scope, string Reason) Choose(EuSupplyRiskInputs inputs) => inputs switch
    {
        { Global: null } => (EuScope.EuOnly, "EU sourcing only: global supply is not known."),
        { Eu: null } => (EuScope.GlobalOnly, "Global supply only: EU sourcing is not known."),
        { ImportReliance: null } => (EuScope.GlobalOnly, "Global supply only: the import reliance is not known."),
        { ImportReliance: <= 0 } => (EuScope.EuOnly, "EU sourcing only: the EU relies on no imports."),
        _ => (EuScope.GlobalAndEu, "Global supply and EU sourcing are both known."),
    };

    // A side of weight 0 may be unknown.
    private static Interval Mix(Interval? global, double globalWeight, Interval? eu, double euWeight)
    {
        Interval g = globalWeight > 0 ? global!.Value : default;
        Interval e = euWeight > 0 ? eu!.Value : default;
        return new Interval((g.Low * globalWeight) + (e.Low * euWeight), (g.High * globalWeight) + (e.High * euWeight));
    }

    private static void CheckFraction(double value, string name)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} is a fraction in [0,1].");
        }
    }

    private static void CheckAmount(double value, string name)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} is a finite amount of at least 0.");
        }
    }

    private static string Show(Interval? value) => value is { } known ? known.IsExact ? Show(known.Low) : $"{Show(known.Low)} to {Show(known.High)}" : "unknown";

    private static string Show(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
