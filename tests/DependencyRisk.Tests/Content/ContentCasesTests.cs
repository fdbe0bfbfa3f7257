using DependencyRisk.Tests.Oracles;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>The generator must reach what it is there for.</summary>
public sealed class ContentCasesTests
{
    [Fact]
    public void Random_cases_reach_every_kind_of_content_often()
    {
        ContentCase[] cases = [.. ContentCases.All.Sample(1500, new Rnd(1), 50).Where(random => random.HasValue)];
        ProductContent[] contents = [.. cases.Select(random => random.Content)];
        var missing = new List<string>();
        void AtLeast(int count, string what, Func<ProductContent, bool> holds)
        {
            if (contents.Count(holds) < count)
            {
                missing.Add($"{what}: {contents.Count(holds)} of {contents.Length}");
            }
        }

        AtLeast(1000, "a value", _ => true);
        AtLeast(300, "tiers", content => content.Waterfall.Length > 2);
        AtLeast(120, "hidden foreign content", content => content.HiddenForeign > 0.01);
        AtLeast(50, "negative hidden content", content => content.HiddenForeign < -0.01);
        AtLeast(300, "something unknown", content => content.LookThrough.Unknown is > 0 and < 1);
        AtLeast(25, "foreign though it is not known from where", content => content.LookThrough.ForeignBounds.Low > content.LookThrough.Foreign + 0.01);
        AtLeast(15, "counted for a country, and open", content => content.LookThrough.BoundsOf(Country.Unknown).High > content.LookThrough.Unknown + 0.001);
        AtLeast(100, "portfolios", content => content.Product == ExposureAnalysis.PortfolioId);
        AtLeast(100, "quantities", content => content.Weighting == ContentWeighting.Quantity);
        foreach (string code in (string[])["value-below-inputs", "value-from-inputs", "unvalued"])
        {
            AtLeast(200, code, content => content.Warnings.Any(warning => warning.Code == code));
        }

        Assert.Empty(missing);
    }
}
