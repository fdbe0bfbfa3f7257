using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How many actors it takes to bring a product below any level of output: its robustness.</summary>
/// <remarks>Equality compares the steps by reference of their list. Immutable, and safe for use by many threads.</remarks>
public sealed record RobustnessCurve
{
    /// <summary>Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</summary>
    public required string Product { get; init; }

    /// <summary>Whether substitution and extra capacity are in force.</summary>
    public required Response Response { get; init; }

    /// <summary>What is assumed of what the bill does not say.</summary>
    public required UnknownStance Unknown { get; init; }

    /// <summary>Whether the steps go down to what all actors together leave; if not, work ended before, and larger sets may do more.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>From no actor and full output on: only sizes that force a lower output than any smaller one, sizes ascending and outputs descending.</summary>
    public required ImmutableArray<RobustnessStep> Steps { get; init; }

    /// <summary>The fewest actors that bring output below what is required, or null where none of the steps does.</summary>
    /// <param name="required">The output required, in [0,1].</param>
    /// <returns>Rises, or stays, as less is required.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN.</exception>
    public int? SizeAt(double required)
    {
        if (!(required is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(required), required, "A required output is from 0 to 1.");
        }

        foreach (RobustnessStep step in Steps)
        {
            if (ChokeQuestion.IsChoked(step.Output, required))
            {
                return step.Size;
            }
        }

        return null;
    }

    /// <summary>The steps, one after the other.</summary>
    public override string ToString() => $"{Product}: {string.Join("; ", Steps)}";
}
