using System.Collections.Immutable;
using DependencyRisk.Tests.Browser;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>The what-if of a page answers, by keyboard alone, what the library answers.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WhatIfPanelTests(Chromium chromium)
{
    private static readonly Bill PetCt = BillCatalogue.Load("pet-ct");

    [ChromiumFact]
    public async Task Every_control_changes_the_answer_to_that_of_the_library()
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html());
        var form = new WhatIfForm(page);
        Actor worst = Countries(PetCt)[0];
        await form.AssertAnswerAsync(Run(PetCt, Cut.By(worst)));
        await form.TabToAsync("[data-tick=none]");
        await page.Page.Keyboard.PressAsync("Enter");
        await form.AssertAnswerAsync(Run(PetCt));
        await form.TickAsync("country:JP");
        await form.TickAsync("country:DE");
        Actor[] both = [Actor.Of(Country.Japan), Actor.Of(Country.Germany)];
        await form.AssertAnswerAsync(Run(PetCt, [.. both.Select(Cut.By)]));
        await form.TypeAsync("severity", "62.5");
        await form.AssertAnswerAsync(Run(PetCt, [.. both.Select(actor => Cut.By(actor) with { Severity = 0.625 })]));
        await form.TypeAsync("from", "1.5");
        await form.TypeAsync("for", "7.25");
        Cut[] cuts = [.. both.Select(actor => Cut.By(actor) with { Severity = 0.625, FromMonths = 1.5, ForMonths = 7.25 })];
        await form.AssertAnswerAsync(Run(PetCt, cuts));
        await form.TypeAsync("horizon", "30");
        await form.AssertAnswerAsync(Run(PetCt, 30, cuts));
        await form.TypeAsync("stock", "0.75");
        await form.AssertAnswerAsync(Run(Stocked(PetCt, part => !part.Sources.IsEmpty || part.Uses.IsEmpty), 30, cuts));
        string part = new ExposureAnalysis(PetCt).Run("pet-ct", Scenario.Of(cuts)).Trajectory.First(point => point.Binding is not null).Binding!;
        await form.ChooseAsync("part", part);
        await form.AssertAnswerAsync(Run(Stocked(PetCt, one => one.Id == part), 30, cuts));
        Assert.Empty(await form.MarkedAsync());
        page.AssertQuiet();
    }

    [ChromiumFact]
    public async Task Everybody_can_cut_at_once_and_nobody()
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html());
        var form = new WhatIfForm(page);
        await form.TabToAsync("[data-tick=all]");
        await page.Page.Keyboard.PressAsync("Space");
        await form.AssertAnswerAsync(Run(PetCt, [.. Countries(PetCt).Select(Cut.By)]));
        await form.TabToAsync("[data-tick=none]");
        await page.Page.Keyboard.PressAsync("Space");
        await form.AssertAnswerAsync(Run(PetCt));
        page.AssertQuiet();
    }

    [ChromiumTheory]
    [InlineData("two-machines")]
    public async Task Each_product_is_asked_about_in_its_own_bill(string name)
    {
        PageSample sample = PageSample.Of(name);
        (Bill Bill, string Product)[] products =
            [.. sample.Bills.SelectMany(bill => bill.Products.Length == 1 ? bill.Products : bill.Products.Add(ExposureAnalysis.PortfolioId), (bill, product) => (bill, product))];
        await using ReportPage page = await ReportPage.OpenAsync(chromium, sample.Html());
        var form = new WhatIfForm(page);
        for (int i = 0; i < products.Length; i++)
        {
            if (products.Length > 1)
            {
                await form.ChooseAsync("product", $"{i}");
            }

            (Bill bill, string product) = products[i];
            ActorExposure? worst = new ExposureAnalysis(bill).Exposures(product, ActorKind.Country).FirstOrDefault();
            Scenario scenario = worst is { Loss.High: > 0 } ? Scenario.Of(Cut.By(worst.Actor)) : Scenario.Of([]);
            await form.AssertAnswerAsync(new ExposureAnalysis(bill).Run(product, scenario));
        }

        page.AssertQuiet();
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("mri")]
    [InlineData("nothing-lost")]
    [InlineData("one-component")]
    public Task So_it_is_on_other_pages(string name) => Each_product_is_asked_about_in_its_own_bill(name);

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public async Task A_bloc_can_be_ticked()
    {
        var bloc = new Bloc("G3", Country.UnitedStates, Country.Japan, Country.Netherlands);
        using var writer = new StringWriter();
        BillReport.Of(PetCt, new ReportOptions { Exposure = new ExposureOptions { Blocs = [bloc], HorizonMonths = 18, Required = 0.7 } }).WriteHtml(writer);
        await using ReportPage page = await ReportPage.OpenAsync(chromium, writer.ToString());
        var form = new WhatIfForm(page);
        await form.TabToAsync("[data-tick=none]");
        await page.Page.Keyboard.PressAsync("Space");
        await form.TickAsync("bloc:G3=JP+NL+US");
        var analysis = new ExposureAnalysis(PetCt, new ExposureOptions { HorizonMonths = 18, Required = 0.7 });
        await form.AssertAnswerAsync(analysis.Run("pet-ct", Scenario.Of(Cut.By(Actor.Of(bloc)))));
        page.AssertQuiet();
    }

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public async Task What_is_no_number_in_range_is_marked_and_counts_as_not_given()
    {
        (string Field, string[] Texts)[] wrong =
        [
            ("severity", ["", "0", "-5", "101", "1e999", "e", "--"]),
            ("from", ["", "-1", "1e999", "e+"]),
            ("for", ["0", "-3", "1e999", "."]),
            ("horizon", ["", "0", "-1", "1e999", "-"]),
            ("stock", ["", "-1", "1e999", "e"]),
        ];
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html());
        var form = new WhatIfForm(page);
        ScenarioOutcome expected = Run(PetCt, Cut.By(Countries(PetCt)[0]));
        foreach ((string field, string[] texts) in wrong)
        {
            string before = await page.Page.InputValueAsync($"[name={field}]");
            foreach (string text in texts)
            {
                await form.TypeAsync(field, text);
                Assert.Equal([$"{field} {text}"], (await form.MarkedAsync()).Select(name => $"{name} {text}"));
                Assert.True(await page.Page.IsVisibleAsync("[data-marked]"));
                await form.AssertAnswerAsync(expected);
            }

            await form.TypeAsync(field, before);
            Assert.Empty(await form.MarkedAsync());
            Assert.False(await page.Page.IsVisibleAsync("[data-marked]"));
        }

        page.AssertQuiet();
    }

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Numbers_beyond_all_measure_are_worked_out_too()
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html());
        var form = new WhatIfForm(page);
        Cut cut = Cut.By(Countries(PetCt)[0]);
        await form.TypeAsync("horizon", "1e300");
        await form.AssertAnswerAsync(Run(PetCt, 1e300, cut));
        await form.TypeAsync("for", "1e-300");
        Assert.Equal(["for"], await form.MarkedAsync());
        await form.TypeAsync("for", "1e300");
        await form.AssertAnswerAsync(Run(PetCt, 1e300, cut with { ForMonths = 1e300 }));
        await form.TypeAsync("horizon", "12");
        await form.TypeAsync("from", "1e300");
        await form.AssertAnswerAsync(Run(PetCt, cut with { FromMonths = 1e300, ForMonths = 1e300 }));
        page.AssertQuiet();
    }

    [ChromiumFact]
    public async Task Numbers_read_as_they_do_in_the_tables()
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("one-component").Html());
        var random = new Random(7);
        double[] numbers =
        [
            0, 1, 1e-12, 0.0004999, 0.0005, 0.9994999, 0.9995, 1 - 1e-12,
            .. Enumerable.Range(0, 1000).Select(i => (i / 1000.0) + 0.0005),
            .. Enumerable.Range(0, 1000).Select(i => i / 2000.0),
            .. Enumerable.Range(0, 1000).Select(_ => random.NextDouble()),
        ];
        Assert.Equal(numbers.Select(NumberText.Percent), await page.AskAsync<string[]>("numbers => numbers.map(ReportCharts.percent)", numbers));
        double[] months = [.. numbers.Select(number => number * 12), .. Enumerable.Range(0, 500).Select(i => i + 0.005), 1.005, 123456.785];
        Assert.Equal(months.Select(month => NumberText.Number(month)), await page.AskAsync<string[]>("numbers => numbers.map(ReportCharts.number)", months));
    }

    private static ImmutableArray<Actor> Countries(Bill bill) => [.. new ExposureAnalysis(bill).Exposures(bill.Products[0], ActorKind.Country).Select(row => row.Actor)];

    private static ScenarioOutcome Run(Bill bill, params Cut[] cuts) => Run(bill, 12, cuts);

    private static ScenarioOutcome Run(Bill bill, double horizon, params Cut[] cuts) =>
        new ExposureAnalysis(bill, new ExposureOptions { HorizonMonths = horizon }).Run(bill.Products[0], Scenario.Of(cuts));

    private static Bill Stocked(Bill bill, Func<Component, bool> isChosen) => new BillBuilder { Id = bill.Id, Home = bill.Home }
        .AddProducts(bill.Products)
        .AddSuppliers(bill.Suppliers)
        .AddComponents(bill.Components.Select(component => isChosen(component) ? component with { StockMonths = component.StockMonths + 0.75 } : component))
        .Build();
}
