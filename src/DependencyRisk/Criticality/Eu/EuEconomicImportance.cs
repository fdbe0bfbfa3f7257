using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Criticality;

/// <summary>
/// The economic importance of the EU's method for critical raw materials: <c>EI = sum of A * Q * SI_EI * 10 / max Q</c> over the end
/// uses, with every term. 0 to about 10; 2.8 or more counts as high.
/// </summary>
/// <remarks>
/// It rises with every share, value added and SI. Shares are taken as they are, never scaled to sum to 1; what they sum to is
/// <see cref="ShareSum"/>. Immutable, and safe for use by many threads. Source: see <see cref="EuSupplyRisk.Source"/>.
/// </remarks>
public sealed record EuEconomicImportance
{
    /// <summary>The economic importance from which on a material may be critical.</summary>
    public const double Threshold = 2.8;

    /// <summary>The largest value added of a sector in the assessment of 2023, in millions of euro (NACE C28, machinery).</summary>
    public const double MaxValueAdded2023 = 204_200;

    /// <summary>The name of the field in assumptions and exceptions.</summary>
    public const string Field = "valueAdded";

    private EuEconomicImportance(ImmutableArray<EuEndUseTerm> terms, double substitutionIndex, double maxValueAdded, ImmutableArray<Assumption> assumptions)
    {
        (Terms, SubstitutionIndex, MaxValueAdded, Assumptions) = (terms, substitutionIndex, maxValueAdded, assumptions);
        double shareSum = 0;
        double low = 0;
        double high = 0;
        foreach (EuEndUseTerm term in terms)
        {
            shareSum += term.Use.Share;
            low += term.Contribution.Low;
            high += term.Contribution.High;
        }

        (ShareSum, Value) = (shareSum, new Interval(low, high));
    }

    /// <summary>What each end use adds, by sector and application; those without a sector first.</summary>
    public ImmutableArray<EuEndUseTerm> Terms { get; }

    /// <summary>SI_EI, in [0,1]: 1 where nothing can take the material's place at equal cost and performance.</summary>
    public double SubstitutionIndex { get; }

    /// <summary>The largest value added of any sector, in millions of euro.</summary>
    public double MaxValueAdded { get; }

    /// <summary>What the shares sum to, 1 where all uses are known.</summary>
    public double ShareSum { get; }

    /// <summary>EI; an interval where the value added of a use is missing and the policy is to bound.</summary>
    public Interval Value { get; }

    /// <summary>Whether it reaches the threshold; null where the bounds leave that open.</summary>
    public bool? IsHigh => Value.Low >= Threshold ? true : Value.High < Threshold ? false : null;

    /// <summary>What was assumed for uses without value added.</summary>
    public ImmutableArray<Assumption> Assumptions { get; }

    /// <summary>The sum in words, with its numbers.</summary>
    public string Explanation
    {
        get
        {
            EuEndUseTerm largest = Terms.MaxBy(term => term.Contribution.High)!;
            string rest = Assumptions.IsEmpty ? string.Empty : $" The value added behind {Assumptions.Length} of them is missing ({Assumptions[0].Policy}).";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Economic importance {Show(Value)} from {Terms.Length} end uses, whose shares sum to {ShareSum:0.###}; the largest part, {Show(largest.Contribution)}, is '{largest.Use.Application}'.{rest}");
        }
    }

    /// <summary>Reckons economic importance.</summary>
    /// <param name="uses">The end uses; at least one.</param>
    /// <param name="substitutionIndex">SI_EI, in [0,1].</param>
    /// <param name="maxValueAdded">The largest value added of any sector, above 0 and at least that of every use; in millions of euro.</param>
    /// <param name="missing">What to do about uses without value added; its range is 0 to the largest. Null to refuse.</param>
    /// <returns>The economic importance with its terms.</returns>
    /// <exception cref="ArgumentException">No use, or a number out of range.</exception>
    /// <exception cref="MissingDataException">A value added is missing, and the policy is to refuse.</exception>
    public static EuEconomicImportance Of(IEnumerable<EuEndUse> uses, double substitutionIndex, double maxValueAdded, MissingDataPolicy? missing = null)
    {
        ArgumentNullException.ThrowIfNull(uses);
        EuEndUse[] ordered = [.. uses.OrderBy(use => use.Sector, StringComparer.Ordinal).ThenBy(use => use.Application, StringComparer.Ordinal).ThenBy(use => use.Share).ThenBy(use => use.ValueAdded)];
        Check(ordered, substitutionIndex, maxValueAdded);
        MissingDataPolicy policy = missing ?? MissingDataPolicy.Refuse;
        var range = new Interval(0, maxValueAdded);
        var assumptions = new List<Assumption>();
        var terms = ImmutableArray.CreateBuilder<EuEndUseTerm>(ordered.Length);
        foreach (EuEndUse use in ordered)
        {
            Interval value = use.ValueAdded is { } known ? Interval.Exactly(known) : policy.Stand(range) ?? throw new MissingDataException(Field, []);
            if (use.ValueAdded is null)
            {
                assumptions.Add(new Assumption(Field, Country.Unknown, value, policy.Name));
            }

            double weight = use.Share * substitutionIndex * 10;
            terms.Add(new EuEndUseTerm(use, value, new Interval(weight * (value.Low / maxValueAdded), weight * (value.High / maxValueAdded))));
        }

        return new EuEconomicImportance(terms.MoveToImmutable(), substitutionIndex, maxValueAdded, [.. assumptions]);
    }

    private static void Check(EuEndUse[] uses, double substitutionIndex, double maxValueAdded)
    {
        if (uses.Length == 0)
        {
            throw new ArgumentException("A material has at least one end use.", nameof(uses));
        }

        if (!(substitutionIndex >= 0 && substitutionIndex <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(substitutionIndex), substitutionIndex, "The substitution index is a fraction in [0,1].");
        }

        double most = uses.Max(use => use.ValueAdded ?? 0);
        if (!(maxValueAdded > 0 && maxValueAdded >= most && double.IsFinite(maxValueAdded)))
        {
            throw new ArgumentOutOfRangeException(nameof(maxValueAdded), maxValueAdded, string.Create(CultureInfo.InvariantCulture, $"The largest value added is a finite number above 0, and at least that of every use, {most}."));
        }
    }

    private static string Show(Interval value) => value.IsExact ? Show(value.Low) : $"{Show(value.Low)} to {Show(value.High)}";

    private static string Show(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
