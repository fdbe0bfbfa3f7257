using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Sets that contain others are found, and every set and every literal looked at is counted.</summary>
public sealed class SubsetSearchTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(4, "")]
    [InlineData(5, "2")]
    [InlineData(7, "2")]
    [InlineData(8, "2 3")]
    public void No_further_set_is_looked_at_when_the_allowance_is_used_up(long reads, string expected) =>
        Assert.Equal(expected, Found("1 2|3 4|1 2 5|3 4 5", ref reads));

    [Theory]
    [InlineData("1 2|1 2 3", "1", 4)]
    [InlineData("1 2 3|1 2", "0", 4)]
    [InlineData("1 2|1 3|2 3", "", 6)]
    [InlineData("1 2|3 4|1 2 3 4", "2", 6)]
    [InlineData("1 2|1 2", "", 4)]
    [InlineData("1 2 3|2 3 4|3 4 5|3 4", "1 2", 10)]
    public void Each_set_is_looked_for_where_its_rarest_literal_is(string sets, string expected, long counted)
    {
        long reads = 1000;
        Assert.Equal(expected, Found(sets, ref reads));
        Assert.Equal(counted, 1000 - reads);
    }

    [Fact]
    public void A_new_start_forgets_all_sets()
    {
        var search = new SubsetSearch(20);
        Add(search, "1 2|1 2 3");
        search.Start();
        Assert.Equal(0, search.Count);
        Add(search, "1 2 3|3 4");
        long reads = 1000;
        Assert.Empty(search.FindSupersets(ref reads));
    }

    private static string Found(string sets, ref long reads)
    {
        var search = new SubsetSearch(20);
        Add(search, sets);
        return string.Join(' ', search.FindSupersets(ref reads).Select(name => name.Node).Order());
    }

    private static void Add(SubsetSearch search, string sets)
    {
        foreach ((int name, string set) in sets.Split('|').Index())
        {
            search.Add(Literal.Of(name), [.. set.Split(' ').Select(number => Literal.Of(int.Parse(number, CultureInfo.InvariantCulture)))]);
        }
    }
}
