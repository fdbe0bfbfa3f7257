using DependencyRisk.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Random cases without choke sets prove nothing: the generator must reach what it is there for.</summary>
public sealed class ChokeSetCasesTests
{
    private const double Close = 1e-12;

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Random_cases_have_choke_sets_of_all_sorts_often()
    {
        ChokeSetCase[] cases = ChokeSetCases.All.Sample(400, new Rnd(1), 50);
        ChokeSetOracle[] oracles = [.. cases.Select(random => random.OracleOf(random.Actors))];
        var missing = new List<string>();
        void AtLeast(int count, string what, Predicate<(ChokeSetCase Case, ChokeSetOracle Oracle)> holds)
        {
            int found = cases.Zip(oracles).Count(pair => holds(pair));
            if (found < count)
            {
                missing.Add($"{what}: {found} of {cases.Length}");
            }
        }

        AtLeast(30, "no choke set", each => each.Oracle.Minimal.Count == 0);
        AtLeast(100, "several choke sets", each => each.Oracle.Minimal.Count > 2);
        AtLeast(50, "sets of two orders", each => each.Oracle.CountByOrder().Count(count => count > 0) > 1);
        AtLeast(75, "sets of two", each => each.Oracle.CountByOrder() is [_, _, > 0, ..]);
        AtLeast(20, "sets of three", each => each.Oracle.CountByOrder() is [_, _, _, > 0, ..]);
        AtLeast(5, "sets of four or more", each => each.Oracle.CountByOrder().Count > 4);
        AtLeast(20, "ten actors or more", each => each.Oracle.Actors.Count >= 10);
        AtLeast(10, "ties among the smallest", each => Smallest(each.Oracle).Any(set => set != each.Oracle.Smallest && each.Oracle.OutputOf(set) == each.Oracle.OutputOf(each.Oracle.Smallest!.Value)));
        AtLeast(25, "an output that is exactly what is required", each => IsMetExactly(each.Case, each.Oracle));
        AtLeast(75, "outputs between nothing and everything", each => Outputs(each.Oracle).Count(output => output is > Close and < 1 - Close) > 1);
        Assert.Empty(missing);
    }

    private static IEnumerable<double> Outputs(ChokeSetOracle oracle) => Enumerable.Range(0, 1 << oracle.Actors.Count).Select(set => oracle.OutputOf(set).ToDouble()).Distinct();

    private static bool IsMetExactly(ChokeSetCase random, ChokeSetOracle oracle) =>
        random.Options.Required < 1 && Outputs(oracle).Any(output => Math.Abs(output - random.Options.Required) < Close);

    private static IEnumerable<int> Smallest(ChokeSetOracle oracle) => oracle.Minimal.Where(set => ChokeSetOracle.Size(set) == ChokeSetOracle.Size(oracle.Minimal[0]));
}
