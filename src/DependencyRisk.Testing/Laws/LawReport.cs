namespace DependencyRisk.Testing;

/// <summary>Makes reports of which laws a rule keeps.</summary>
public static class LawReport
{
    /// <summary>Puts a rule of bills to laws, all of <see cref="BillLaws"/> by default.</summary>
    /// <exception cref="ArgumentException">The replay token of the options is not one.</exception>
    public static LawReport<BillCase> Of(Rule<BillCase> rule, IEnumerable<Law<BillCase>>? laws = null, LawOptions<BillCase>? options = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new LawReport<BillCase>(rule, [.. (laws ?? BillLaws.All).Select(law => law.Check(rule, options))]);
    }

    /// <summary>Puts an index of concentration to laws, all of <see cref="ConcentrationLaws"/> by default.</summary>
    /// <exception cref="ArgumentException">The replay token of the options is not one.</exception>
    public static LawReport<double[]> Of(Rule<double[]> rule, IEnumerable<Law<double[]>>? laws = null, LawOptions<double[]>? options = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new LawReport<double[]>(rule, [.. (laws ?? ConcentrationLaws.All).Select(law => law.Check(rule, options))]);
    }
}
