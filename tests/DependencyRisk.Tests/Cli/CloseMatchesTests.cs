using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class CloseMatchesTests
{
    private static readonly string[] Ids = ["pet-ct", "pet-tof-chip", "total-body-pet-ct", "mri-3t", "ecmo", "a"];

    [Theory]
    [InlineData("pet-ct", "pet-ct")]
    [InlineData("pet_ct", "pet-ct")]
    [InlineData("PETCT", "pet-ct")]
    [InlineData("emco", "ecmo")]
    [InlineData("mri3t", "mri-3t")]
    [InlineData("total-body", "total-body-pet-ct")]
    public void TheClosestComesFirst(string text, string expected) => Assert.Equal(expected, CloseMatches.To(text, Ids)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("zzzzzz")]
    [InlineData("x-ray-machine-of-my-own")]
    public void WhatIsFarIsNotProposed(string text) => Assert.Empty(CloseMatches.To(text, Ids));

    [Fact]
    public void AVeryLongWordCostsNothing() => Assert.Equal(string.Empty, CloseMatches.Hint(new string('x', 1_000_000), [new string('y', 1_000_000)]));
}
