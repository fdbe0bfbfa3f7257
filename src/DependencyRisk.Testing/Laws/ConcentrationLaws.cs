using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>
/// The laws of indices of concentration (Hannah and Kay 1977; Encaoua and Jacquemin 1980): which changes of the shares may not
/// lower an index, and which may not change it. Few indices keep all of them, and that is what tells them apart: the
/// Herfindahl-Hirschman index does; those that depend on the number of units, as Gini and Theil, may fall in a merger and
/// change by an empty unit; measures of diversity are rules whose higher numbers are better.
/// </summary>
public static class ConcentrationLaws
{
    /// <summary>An index is within its range.</summary>
    public static Law<double[]> Range { get; } = new(
        "range",
        "The index is within its range.",
        LawRelation.InRange,
        law => new LawPair<double[]>(law.Given, law.Given));

    /// <summary>The order of units does not matter but for rounding.</summary>
    public static Law<double[]> Anonymity { get; } = new(
        "anonymity",
        "The order of units does not matter.",
        LawRelation.Same,
        law =>
        {
            double[] shuffled = [.. law.Given];
            law.Dice().Shuffle(shuffled);
            return new LawPair<double[]>(law.Given, shuffled);
        });

    /// <summary>A common factor of all amounts does not matter.</summary>
    public static Law<double[]> ScaleInvariance { get; } = new(
        "scale-invariance",
        "A common factor of all amounts does not matter.",
        LawRelation.Same,
        law =>
        {
            double factor = new[] { 1e-6, 1 / 3.0, 3, 7e9 }[law.Pick % 4];
            return new LawPair<double[]>(law.Given, [.. law.Given.Select(amount => amount * factor)]);
        });

    /// <summary>A unit that holds nothing changes nothing.</summary>
    public static Law<double[]> EmptyUnit { get; } = new(
        "empty-unit",
        "A unit that holds nothing changes nothing.",
        LawRelation.Same,
        law => new LawPair<double[]>(law.Given, [.. law.Given, 0]));

    /// <summary>A transfer from a smaller to a larger unit never lowers concentration.</summary>
    public static Law<double[]> Transfer { get; } = new(
        "transfer",
        "A transfer from a smaller to a larger unit never lowers concentration.",
        LawRelation.NeverBetter,
        law =>
        {
            if (Pair(law) is not var (first, second))
            {
                return null;
            }

            (int small, int large) = law.Given[first] <= law.Given[second] ? (first, second) : (second, first);
            double moved = law.Given[small] * (law.Dice().Next(1, 11) / 10.0);
            if (moved == 0)
            {
                return null;
            }

            double[] after = [.. law.Given];
            (after[small], after[large]) = (after[small] - moved, after[large] + moved);
            return new LawPair<double[]>(law.Given, after);
        })
    {
        Condition = "there are two units that hold something",
    };

    /// <summary>A merger of two units never lowers concentration.</summary>
    public static Law<double[]> Merger { get; } = new(
        "merger",
        "A merger of two units never lowers concentration.",
        LawRelation.NeverBetter,
        law =>
        {
            if (Pair(law) is not var (first, second))
            {
                return null;
            }

            double[] after = [.. law.Given];
            after[first] += after[second];
            return new LawPair<double[]>(law.Given, [.. after.Where((_, i) => i != second)]);
        })
    {
        Condition = "there are two units",
    };

    /// <summary>With each unit replaced by k alike, concentration is divided by k; diversity is multiplied by k.</summary>
    public static Law<double[]> Replication { get; } = new(
        "replication",
        "With each unit replaced by k alike, concentration is divided by k, and diversity multiplied.",
        LawRelation.Divided,
        law =>
        {
            int times = 2 + (law.Pick % 4);
            return new LawPair<double[]>(law.Given, [.. law.Given.SelectMany(amount => Enumerable.Repeat(amount, times))], times);
        });

    /// <summary>
    /// One unit alone is the worst that there is. With <see cref="Replication"/>, an even market of n units is 1/n of it, and with
    /// <see cref="Transfer"/> every other market lies between.
    /// </summary>
    public static Law<double[]> Monopoly { get; } = new(
        "monopoly",
        "One unit alone is the worst that the range has.",
        LawRelation.Worst,
        law => new LawPair<double[]>(law.Given, [law.Given.Max()]));

    /// <summary>All of them, in the order of the documentation.</summary>
    public static ImmutableArray<Law<double[]>> All { get; } = [Range, Anonymity, ScaleInvariance, EmptyUnit, Transfer, Merger, Replication, Monopoly];

    private static (int First, int Second)? Pair(LawCase<double[]> law)
    {
        int units = law.Given.Length;
        if (units < 2)
        {
            return null;
        }

        int first = law.Pick % units;
        return (first, (first + 1 + (law.Pick / units % (units - 1))) % units);
    }
}
