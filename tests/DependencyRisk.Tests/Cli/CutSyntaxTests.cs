using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class CutSyntaxTests
{
    private static readonly Bloc[] Blocs = [new Bloc("G3", Country.UnitedStates, Country.Japan, Country.Netherlands)];

    [Theory]
    [InlineData("country:US", "country:US", 1.0, 0.0, null)]
    [InlineData("country:us", "country:US", 1.0, 0.0, null)]
    [InlineData("country:ZZ", "country:ZZ", 1.0, 0.0, null)]
    [InlineData("country:US:0.5", "country:US", 0.5, 0.0, null)]
    [InlineData("country:US:.5", "country:US", 0.5, 0.0, null)]
    [InlineData("country:US:1@0+12", "country:US", 1.0, 0.0, 12.0)]
    [InlineData("country:US:1@2.5", "country:US", 1.0, 2.5, null)]
    [InlineData("country:US:0.25@2.5+0.5", "country:US", 0.25, 2.5, 0.5)]
    [InlineData("bloc:G3", "bloc:G3=JP+NL+US", 1.0, 0.0, null)]
    [InlineData("bloc:G3:1@3", "bloc:G3=JP+NL+US", 1.0, 3.0, null)]
    [InlineData("bloc:NAME=us+jp:1@3", "bloc:NAME=JP+US", 1.0, 3.0, null)]
    [InlineData("bloc:G3=FR", "bloc:G3=FR", 1.0, 0.0, null)]
    [InlineData("supplier:luxium:1@0+6", "supplier:luxium", 1.0, 0.0, 6.0)]
    [InlineData("supplier:a:b", "supplier:a:b", 1.0, 0.0, null)]
    [InlineData("supplier:a:b:0.5", "supplier:a:b", 0.5, 0.0, null)]
    [InlineData("supplier:acme:1", "supplier:acme", 1.0, 0.0, null)]
    [InlineData("supplier:acme:1:1", "supplier:acme:1", 1.0, 0.0, null)]
    [InlineData("supplier:acme:2", "supplier:acme:2", 1.0, 0.0, null)]
    [InlineData("supplier:acme:0", "supplier:acme:0", 1.0, 0.0, null)]
    [InlineData("supplier:1", "supplier:1", 1.0, 0.0, null)]
    [InlineData("supplier:@home", "supplier:@home", 1.0, 0.0, null)]
    [InlineData("component:part:1@", "component:part:1@", 1.0, 0.0, null)]
    [InlineData("component:Teil/7 ü", "component:Teil/7 ü", 1.0, 0.0, null)]
    public void ACutIsRead(string text, string actor, double severity, double from, double? months)
    {
        Assert.True(CutSyntax.TryRead(text, Blocs, out Cut? cut, out _));
        Assert.Equal((actor, severity, from, months), (cut.Actor.ToString(), cut.Severity, cut.FromMonths, cut.ForMonths));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("US")]
    [InlineData("US:0.5")]
    [InlineData("country:")]
    [InlineData("country:XX")]
    [InlineData("country:US:")]
    [InlineData("country:US:0")]
    [InlineData("country:US:1.5")]
    [InlineData("country:US:-1")]
    [InlineData("country:US:NaN")]
    [InlineData("country:US:1e-1")]
    [InlineData("country:US:0,5")]
    [InlineData("country:US:1@")]
    [InlineData("country:US:1@-1")]
    [InlineData("country:US:1@1+")]
    [InlineData("country:US:1@1+0")]
    [InlineData("country:US:1+12")]
    [InlineData("bloc:OTHER")]
    [InlineData("bloc:NAME=US+XX")]
    [InlineData("bloc:NAME=")]
    [InlineData("supplier:")]
    [InlineData("firm:luxium")]
    public void ABadCutSaysWhatAGoodOneIs(string text)
    {
        Assert.False(CutSyntax.TryRead(text, Blocs, out _, out string? complaint));
        Assert.Matches("country:|bloc:|SEVERITY", complaint);
    }
}
