using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>What may be asked, and with how much to spend.</summary>
public sealed class ChokeSetOptionsTests
{
    [Fact]
    public void Lists_that_were_never_made_are_empty()
    {
        var options = new ChokeSetOptions { Excluded = default, MustInclude = default };
        Assert.Empty(options.Excluded);
        Assert.Empty(options.MustInclude);
        Assert.Throws<ArgumentException>(() => new ChokeSetOptions { ActorKinds = default });
        Assert.Throws<ArgumentException>(() => new ChokeSetOptions { ActorKinds = [] });
    }

    [Fact]
    public void Lists_that_are_given_are_kept()
    {
        ImmutableArray<Actor> one = [Actor.OfSupplier("s")];
        Assert.Equal(one, new ChokeSetOptions { Excluded = one }.Excluded);
        Assert.Equal(one, new ChokeSetOptions { MustInclude = one }.MustInclude);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { Required = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { Required = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { Response = (Response)77 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { Unknown = (UnknownStance)77 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { Algorithm = (ChokeSetAlgorithm)77 });
        Assert.Throws<ArgumentNullException>(() => new ChokeSetOptions { Clock = null! });
    }

    [Fact]
    public void Budgets_have_a_least_size()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { MaxOrder = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { MaxNodes = 999 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { MaxBytes = 999_999 });
        Assert.Equal((1, 1000, 1_000_000), (new ChokeSetOptions { MaxOrder = 1 }.MaxOrder, new ChokeSetOptions { MaxNodes = 1000 }.MaxNodes, new ChokeSetOptions { MaxBytes = 1_000_000 }.MaxBytes));
    }

    [Fact]
    public void Times_are_above_zero_or_infinite()
    {
        foreach (TimeSpan time in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromSeconds(-2)])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { MaxTime = time });
            Assert.Throws<ArgumentOutOfRangeException>(() => new ChokeSetOptions { ProofTime = time });
        }

        foreach (TimeSpan time in (TimeSpan[])[TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan])
        {
            Assert.Equal((time, time), (new ChokeSetOptions { MaxTime = time }.MaxTime, new ChokeSetOptions { ProofTime = time }.ProofTime));
        }
    }
}
