using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content;

/// <summary>Whether physical dependence says that it lists everything.</summary>
public sealed class DependenceRowsTests
{
    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_thousand_stretches_are_all_that_is_listed(int inputs, bool isComplete)
    {
        string[] ids = [.. Enumerable.Range(0, inputs).Select(i => $"in{i:0000}")];
        PhysicalDependence dependence = new ContentAnalysis(Of([InHouse("p", ids), .. ids.Select(id => Part(id, "US"))])).Dependence("p");
        Assert.Equal(isComplete, dependence.IsComplete);
        Assert.Equal(ids.Take(1000), dependence.Stretches.Select(stretch => stretch.Input));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_hundred_returns_are_all_that_is_listed(int returns, bool isComplete)
    {
        string[] ids = [.. Enumerable.Range(0, returns).Select(i => $"h{i:000}")];
        PhysicalDependence dependence = new ContentAnalysis(Of([InHouse("p", "hub"), Part("hub", "US", ids), .. ids.Select(id => Part(id, "CN"))])).Dependence("p");
        Assert.Equal(isComplete, dependence.IsComplete);
        Assert.Equal(ids.Take(100), Assert.Single(dependence.MissingStages).Returns.Select(back => back.Component));
    }
}
