using Xunit;

namespace DependencyRisk.Tests.Rendering;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("short", 10, "short")]
    [InlineData("汉字汉字", 4, "汉字汉字")]
    [InlineData("汉字汉字汉", 4, "汉字汉字…")]
    [InlineData("WWWWWWWWWW", 3, "WWW…")]
    [InlineData("a\u202Eb\nc", 10, "a\uFFFDb c")]
    public void A_text_is_cut_where_it_gets_too_wide(string text, double most, string expected) => Assert.Equal(expected, TextWidth.Cut(text, most));

    [Fact]
    public void A_character_of_two_units_is_never_cut_in_two() => Assert.Equal("😀😀…", TextWidth.Cut("😀😀😀", 2.5));
}
