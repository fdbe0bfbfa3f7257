using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Rendering;

/// <summary>What is said is said in the language that was asked for, always in the same bytes.</summary>
public sealed partial class RenderedTextTests
{
    [Fact]
    public void Nothing_is_in_english_where_chinese_was_asked_for()
    {
        Bill bill = RenderedBills.Of(id => new LocalizedText($"name of {id}", new string((char)('一' + id.Length), id[0] - 'a' + 1)));
        foreach (ShownResult rendering in Renderings.Of(bill, ReportLanguage.Chinese))
        {
            Assert.All(rendering.Texts, text => Assert.DoesNotMatch(Latin(), text));
            Assert.Contains(rendering.Texts, text => Chinese().IsMatch(text));
        }
    }

    [Fact]
    public void Nothing_is_in_chinese_where_english_was_asked_for()
    {
        Bill bill = RenderedBills.Of(id => new LocalizedText($"name of {id}", "中文"));
        Assert.All(Renderings.Of(bill, ReportLanguage.English), rendering => Assert.All(rendering.Texts, text => Assert.DoesNotMatch(Chinese(), text)));
    }

    [Fact]
    public void Ids_stand_in_where_there_is_no_name_and_no_bill()
    {
        Bill bill = RenderedBills.Of(_ => default);
        ProductExposure exposure = new ExposureAnalysis(bill).Product("one");
        Assert.Equal(exposure.ToHtml(), exposure.ToHtml(bill).Replace(" Sourcing: this maker&#x27;s own.", string.Empty, StringComparison.Ordinal));
        Assert.Contains("board", exposure.ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void The_bytes_are_the_same_for_any_order_and_any_number_of_threads(ReportLanguage language)
    {
        static LocalizedText Name(string id) => new($"name of {id}", $"名称{id}");
        ShownResult[] one = [.. Renderings.Of(RenderedBills.Of(Name), language, maxThreads: 1)];
        ShownResult[] other = [.. Renderings.Of(RenderedBills.Of(Name, isReversed: true), language, maxThreads: 8)];
        Assert.Equal(one, other);
    }

    [Fact]
    public void Every_phrase_says_the_same_in_both_languages()
    {
        (string Name, LocalizedText Text)[] phrases =
        [
            .. typeof(ExposureRendering).Assembly.GetTypes()
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => field.FieldType == typeof(LocalizedText))
                .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (LocalizedText)field.GetValue(null)!)),
        ];
        Assert.True(phrases.Length > 100);
        Assert.All(phrases, phrase =>
        {
            Assert.True(phrase.Text is { English.Length: > 0, Chinese.Length: > 0 }, phrase.Name);
            Assert.Equal((phrase.Name, Holes(phrase.Text.English!)), (phrase.Name, Holes(phrase.Text.Chinese!)));
        });
    }

    [Fact]
    public void Arguments_are_checked()
    {
        ProductExposure exposure = new ExposureAnalysis(RenderedBills.Of(_ => default)).Product("one");
        Assert.Throws<ArgumentNullException>(() => ((ProductExposure)null!).ToHtml());
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<SharedNode>)null!).ToSvg());
        Assert.Throws<ArgumentOutOfRangeException>(() => exposure.ToMarkdown(maxRows: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => exposure.ToSvg(language: (ReportLanguage)7));
    }

    [Fact]
    public void What_is_empty_is_shown_too()
    {
        Assert.Contains("Nothing is shared", Array.Empty<SharedNode>().ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", Array.Empty<SharedNode>().ToSvg(), StringComparison.Ordinal);
        Assert.Contains("HHI", Array.Empty<ComponentConcentration>().ToMarkdown(), StringComparison.Ordinal);
        var builder = new BillBuilder { Id = "b", Home = Country.China };
        builder.AddProducts("b");
        builder.AddComponents(new Component("b") { Sources = [new Source { Origin = Country.China, Share = 1 }] });
        var analysis = new ExposureAnalysis(builder.Build());
        ProductExposure safe = analysis.Product("b");
        Assert.Contains("no foreign country costs any output alone", safe.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", safe.ToSvg(), StringComparison.Ordinal);
        ScenarioOutcome outcome = analysis.Run("b", Scenario.Of());
        Assert.Contains("never short", outcome.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", outcome.ToSvg(), StringComparison.Ordinal);
    }

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
