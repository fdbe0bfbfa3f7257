using DependencyRisk.Tests.Browser;
using DependencyRisk.Tests.Docs;
using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>
/// The pictures of the first page of the documentation. To take them anew after a change that is meant, run the tests with
/// <c>DEPENDENCYRISK_UPDATE_IMAGES=1</c>. They are not compared: fonts differ from machine to machine.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private const int Width = 1280;
    private const int MostBytes = 300_000;

    [ChromiumTheory]
    [InlineData("report-light.png", ReportLanguage.English, ColorScheme.Light)]
    [InlineData("report-dark-zh.png", ReportLanguage.Chinese, ColorScheme.Dark)]
    [Trait(Suite.Name, Suite.Long)]
    public async Task The_first_two_sections_make_a_picture_that_is_small_enough(string file, ReportLanguage language, ColorScheme colours)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html(language), Width, colours);
        await page.ScrollThroughAsync();
        double height = await page.AskAsync<double>("() => { scrollTo({ top: 0, behavior: 'instant' }); return document.querySelector('.pair').getBoundingClientRect().bottom; }");
        byte[] picture = await page.Page.ScreenshotAsync(new() { FullPage = true, Clip = new Clip { X = 0, Y = 0, Width = Width, Height = (float)Math.Ceiling(height) } });
        Assert.InRange(picture.Length, 20_000, MostBytes);
        string path = Path.Combine(Repository.Root, "docs", "images", file);
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_IMAGES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, picture);
        }

        Assert.InRange(new FileInfo(path).Length, 20_000, MostBytes);
        page.AssertQuiet();
    }
}
