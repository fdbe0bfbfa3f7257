namespace DependencyRisk.Testing;

/// <summary>What bills to generate. The defaults give small bills with every feature, degenerate ones among them.</summary>
public sealed record BillGeneratorOptions
{
    /// <summary>Up to twelve components of any shape, with numbers of any kind, and much that is unknown.</summary>
    public static BillGeneratorOptions Default { get; } = new();

    /// <summary>How the components hang together. Default <see cref="BillShape.Any"/>.</summary>
    public BillShape Shape { get; init; } = BillShape.Any;

    /// <summary>The least number of components, at least 1. Default 1.</summary>
    public int LeastComponents
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>
    /// The greatest number of components; where it is below <see cref="LeastComponents"/>, that many are generated. Default
    /// 12: most that goes wrong goes wrong in small bills, and a small one says why. Bills of 100,000 take some seconds each.
    /// </summary>
    public int MostComponents
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 12;

    /// <summary>Which numbers. Default <see cref="GeneratedNumbers.Any"/>.</summary>
    public GeneratedNumbers Numbers { get; init; } = GeneratedNumbers.Any;

    /// <summary>
    /// Whether everything is known: every origin, headquarters and owner, shares that sum to 1, no component without sources
    /// or uses. Default false: what a rule makes of the unknown is where most rules go wrong.
    /// </summary>
    public bool EverythingKnown { get; init; }

    /// <summary>Options for bills of exactly so many components.</summary>
    public BillGeneratorOptions Sized(int components) => this with { LeastComponents = components, MostComponents = components };
}
