using System.Collections.Immutable;
using DependencyRisk.Tests.Browser;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>Whatever a bill calls things, its page runs nothing, complains of nothing and keeps its shape.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostilePageTests(Chromium chromium)
{
    private const string Markup =
        "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'><!-- <![CDATA[ \" onload=\"window.hacked = 1\" ' {{constructor.constructor('window.hacked = 1')()}} {a|b} {b} ${window.hacked = 1} `";

    private static readonly ImmutableArray<string> Hostile =
    [
        Markup,
        $"unbroken {new string('W', 10_000)}",
        $"many words {string.Concat(Enumerable.Repeat("word ", 2_000))}",
        "\u202Esdrawkcab \u2066isolated \u200F\u200E \u0007\u0000 line\u2028break\r\nand more \uFFFE",
        "half \uD83D and half \uDE00 of a character",
        "__proto__",
        "=cmd|' /C calc'!A0",
    ];

    public static TheoryData<string> Names => [.. Hostile];

    [ChromiumTheory]
    [InlineData(ReportLanguage.English, 1280)]
    [InlineData(ReportLanguage.Chinese, 400)]
    public async Task Names_and_sources_of_a_bill_are_text(ReportLanguage language, int width)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, Html(BillOfAll(Hostile), language), width);
        await AssertInertAsync(page);
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [MemberData(nameof(Names))]
    public async Task So_they_are_where_all_have_one_name(string name)
    {
        foreach (ReportLanguage language in (ReportLanguage[])[ReportLanguage.English, ReportLanguage.Chinese])
        {
            await using ReportPage page = await ReportPage.OpenAsync(chromium, Html(BillOf(name), language), language == ReportLanguage.English ? 1280 : 400);
            await AssertInertAsync(page);
        }
    }

    [ChromiumTheory]
    [InlineData(Markup, "</script>", "<!--<script>", "\"'")]
    public async Task Ids_are_text_that_the_what_if_takes_as_it_is(string product, string part, string other, string supplier)
    {
        Bill bill = BillOf("Name", product, part, other, supplier);
        await using ReportPage page = await ReportPage.OpenAsync(chromium, Html(bill, ReportLanguage.English));
        var form = new WhatIfForm(page);
        await form.AssertAnswerAsync(new ExposureAnalysis(bill).Run(product, Scenario.Of(Cut.By(Country.Japan))));
        await form.TypeAsync("stock", "3");
        await form.ChooseAsync("part", part);
        Bill stocked = BillOf("Name", product, part, other, supplier, stock: 4);
        await form.AssertAnswerAsync(new ExposureAnalysis(stocked).Run(product, Scenario.Of(Cut.By(Country.Japan))));
        await AssertInertAsync(page);
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("__proto__", "constructor", "toString", "hasOwnProperty")]
    [InlineData("{a|b}", "{{x}}", "\u202Eid", "*")]
    public Task So_are_other_ids(string product, string part, string other, string supplier) => Ids_are_text_that_the_what_if_takes_as_it_is(product, part, other, supplier);

    [ChromiumFact]
    public async Task Ids_that_are_halves_of_characters_do_not_stop_the_page()
    {
        Bill bill = BillOf("Name", "a\uD83D", "b\uD83D", "c\uDE00", "d\uDE00");
        await using ReportPage page = await ReportPage.OpenAsync(chromium, Html(bill, ReportLanguage.English));
        await AssertInertAsync(page);
    }

    [ChromiumFact]
    public async Task A_comparison_and_a_portfolio_are_as_safe()
    {
        Bill bill = BillOf(Markup, "p" + Markup, "c" + Markup, "d" + Markup, "s" + Markup);
        using var comparison = new StringWriter();
        BillComparison.Of(bill, BillOf(Markup + "2", "p" + Markup, "c" + Markup, "d" + Markup, "s" + Markup, stock: 4)).WriteHtml(comparison);
        using var portfolio = new StringWriter();
        BillReport.Of([(bill, bill.Products[0]), (BillOf("machine", "machine"), "machine")]).WriteHtml(portfolio);
        foreach (string html in (string[])[comparison.ToString(), portfolio.ToString()])
        {
            await using ReportPage page = await ReportPage.OpenAsync(chromium, html, width: 400);
            await AssertInertAsync(page);
        }
    }

    [ChromiumFact]
    public async Task A_script_that_got_in_all_the_same_could_neither_run_nor_send_anything()
    {
        string html = PageSample.Of("one-component").Html().Replace("</main>", "<p id=\"in\" onclick=\"window.hacked = 1\"></p><script>window.hacked = 1</script></main>", StringComparison.Ordinal);
        await using ReportPage page = await ReportPage.OpenAsync(chromium, html);
        await page.Page.DispatchEventAsync("#in", "click");
        Assert.False(await page.AskAsync<bool>("() => 'hacked' in window"));
        Assert.Equal("refused", await page.AskAsync<string>("() => fetch('https://example.org/').then(() => 'sent', () => 'refused')"));
        await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(() => Task.Run(page.AssertQuiet));
    }

    private static async Task AssertInertAsync(ReportPage page)
    {
        await page.UnfoldAsync();
        Assert.All(await page.ScrollThroughAsync(), chart => Assert.Equal(string.Empty, chart.GetProperty("nonsense").GetString()));
        Assert.False(await page.AskAsync<bool>("() => 'hacked' in window"));
        Assert.Equal(0, await page.Page.Locator("img, iframe, object, embed, form[action], [onerror], [onload], [onclick]").CountAsync());
        Assert.Equal(PageAssets.Scripts.Count, await page.Page.Locator("script:not([type])").CountAsync());
        Assert.Equal(1, await page.Page.Locator("meta[http-equiv=Content-Security-Policy][content*=\"default-src 'none'\"]").CountAsync());
        (int content, int window) = await SizesAsync(page);
        Assert.True(content <= window, $"The page is {content} wide in a window of {window}, for {string.Join(", ", await TooWideAsync(page))}.");
        page.AssertQuiet();
    }

    private static async Task<(int Content, int Window)> SizesAsync(ReportPage page)
    {
        int[] sizes = await page.AskAsync<int[]>("() => [document.documentElement.scrollWidth, innerWidth]");
        return (sizes[0], sizes[1]);
    }

    // What reaches beyond the window, the innermost of it.
    private static Task<string[]> TooWideAsync(ReportPage page) => page.AskAsync<string[]>(
        """
        () => [...document.body.querySelectorAll('*')]
          .filter(one => one.checkVisibility() && !one.closest('.scroll *, svg') && one.getBoundingClientRect().left + Math.max(one.scrollWidth, one.offsetWidth ?? 0) > innerWidth)
          .slice(-3).map(one => one.outerHTML.slice(0, 200))
        """);

    private static string Html(Bill bill, ReportLanguage language)
    {
        using var writer = new StringWriter();
        BillReport.Of(bill, new ReportOptions { Language = language }).WriteHtml(writer);
        return writer.ToString();
    }

    // Each name is that of a component and of its supplier; the products have the first and the last.
    private static Bill BillOfAll(ImmutableArray<string> names)
    {
        var builder = new BillBuilder { Id = names[0], Name = names[^1], Home = Country.China };
        builder.AddProducts("first", "last");
        foreach ((int i, string name) in names.Index())
        {
            Bill one = BillOf(name, i == 0 ? "first" : i == names.Length - 1 ? "last" : $"product{i}", $"part{i}", $"other{i}", $"supplier{i}");
            Use[] uses = i == 0 ? [.. Enumerable.Range(1, names.Length - 2).Select(other => new Use($"product{other}"))] : [];
            builder.AddSuppliers(one.Suppliers).AddComponents(one.Components.Select(part => part.Id == one.Products[0] ? part with { Uses = [.. part.Uses, .. uses], UnitValue = i == 0 ? 1000 : 100 } : part));
        }

        return builder.Build();
    }

    private static Bill BillOf(string name, string product = "product", string part = "part", string other = "other", string supplier = "supplier", double stock = 1) =>
        new BillBuilder { Id = name, Name = name, Home = Country.China }
            .AddProducts(product)
            .AddSuppliers([new Supplier(supplier) { Name = name, Headquarters = Country.Japan }])
            .AddComponents(
            [
                new Component(product) { Name = name, Uses = [new Use(part), new Use(other) { Essentiality = 0.3 }], UnitValue = 10 },
                new Component(part)
                {
                    Name = name,
                    Hs = name,
                    UnitValue = 4,
                    Sources = [new Source { Supplier = supplier, Origin = Country.Japan, Share = 0.6 }],
                    StockMonths = stock,
                    Evidence = [new FieldEvidence("sources", EvidenceBasis.Press, name, name)],
                },
                new Component(other) { Name = name, UnitValue = 1, Sources = [new Source { Supplier = supplier, Origin = Country.France, Share = 1 }] },
            ]).Build();
}
