using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>The colours of text in the style sheet can be read on its grounds: light, dark and on paper.</summary>
public sealed partial class ColourTests
{
    [Fact]
    public void Text_has_enough_contrast_on_the_page_and_on_panels()
    {
        Dictionary<string, string>[] themes =
        [
            .. Theme().Matches(PageAssets.Read(PageAssets.Style)).Select(theme =>
                Variable().Matches(theme.Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal)),
        ];
        Assert.Equal(3, themes.Length);
        foreach (Dictionary<string, string> theme in themes)
        {
            foreach (string text in (string[])["ink", "faint", "accent", "alarm", "warning"])
            {
                foreach (string ground in (string[])["ground", "panel"])
                {
                    double contrast = Contrast.Of(theme[text], theme[ground]);
                    Assert.True(contrast >= 4.5, $"--{text} {theme[text]} on --{ground} {theme[ground]}: {contrast:0.00}");
                }
            }
        }
    }

    [Theory]
    [InlineData("#000", "#ffffff", 21)]
    [InlineData("rgb(119, 119, 119)", "#fff", 4.48)]
    [InlineData("#767676", "rgba(255,255,255,1)", 4.54)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double expected) => Assert.Equal(expected, Contrast.Of(one, other), 0.005);

    [GeneratedRegex(@":root\s*\{[^}]*\}")]
    private static partial Regex Theme();

    [GeneratedRegex(@"--([a-z]+):\s*(#[0-9a-f]{3,6})")]
    private static partial Regex Variable();
}
