using System.Text.Json;
using DependencyRisk.Tests.Browser;
using DependencyRisk.Tests.Differential;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>The model in the page against the library.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ExposureModelTests(Chromium chromium)
{
    [ChromiumFact]
    public Task Random_questions_about_random_bills_have_the_librarys_answers() => CompareAnswers(500);

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public Task Random_questions_about_random_bills_have_the_librarys_answers_in_many_more_cases() => CompareAnswers(1500);

    [ChromiumFact]
    public Task Components_are_covered_and_short_when_the_library_says_so() =>
        CompareAll(PropertyCheck.Cases(RandomWhatIf.All, 150), ComponentIntervals.Compare, withComponents: true);

    [ChromiumFact]
    public Task Every_catalogue_bill_loses_to_each_country_what_the_library_says() =>
        CompareAll(BillCatalogue.Entries.SelectMany(entry => CountriesOf(BillCatalogue.Load(entry.Id))), AnswerComparison.Compare);

    [ChromiumFact]
    public Task A_long_chain_has_no_depth() => CompareChain(20_000);

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public Task A_chain_of_a_hundred_thousand_components_has_no_depth() => CompareChain(100_000);

    [ChromiumFact]
    public async Task Responses_begin_to_help_when_they_are_ready()
    {
        var part = new Component("part")
        {
            Sources = [new Source { Origin = Country.Japan, Share = 0.5 }, new Source { Origin = Country.Germany, Share = 0.5, Capacity = 0.6, ReadyAfterMonths = 7 }],
            StockMonths = 1,
            Substitution = new Substitution(0.5, 4),
        };
        var product = new Component("product") { Uses = [new Use("part")] };
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts(["product"]).AddComponents([product, part]).Build();
        await using ModelPage page = await ModelPage.OpenAsync(chromium);
        JsonElement[] answers = await page.RunAsync([new WhatIfCase(bill, new ExposureOptions(), "product", Scenario.Of(Cut.By(Country.Japan)))], withComponents: true);
        JsonElement[] components = [.. answers[0].GetProperty("components").EnumerateArray()];
        Assert.Equal(["part", "product"], components.Select(component => component.GetProperty("id").GetString()));
        Assert.Equal(
            """
            {"id":"part","index":0,"role":"supply","stockMonths":1,"ownSupply":true,"covered":[{"fromMonths":0,"toMonths":2}],
            "short":[{"fromMonths":2,"toMonths":4,"output":0.5},{"fromMonths":4,"toMonths":7,"output":0.75},{"fromMonths":7,"toMonths":12,"output":0.85}],
            "substitutionFromMonths":4,"extraFromMonths":7}
            """.ReplaceLineEndings(string.Empty),
            components[0].GetRawText());
        Assert.False(components[1].GetProperty("ownSupply").GetBoolean());
        Assert.Equal(JsonValueKind.Null, components[1].GetProperty("substitutionFromMonths").ValueKind);
    }

    [ChromiumFact]
    public Task A_component_that_is_needed_twice_is_followed_as_the_library_follows_it() => CompareAll(
        [new WhatIfCase(SweepBindingTests.NeededTwice, new ExposureOptions { Phase = AnalysisPhase.Operate }, "product", Scenario.Of(Cut.By(Country.Germany)))],
        AnswerComparison.Compare);

    [ChromiumFact]
    public async Task What_makes_no_sense_is_refused()
    {
        (string Question, string Complaint)[] refused =
        [
            ("{ product: 'nothing' }", "no product 'nothing'"),
            ("{ product: '*' }", "no product '*'"),
            ("{ phase: 'later' }", "'later' is no phase"),
            ("{ horizonMonths: 0 }", "A horizon"),
            ("{ horizonMonths: Infinity }", "A horizon"),
            ("{ required: 1.5 }", "A required output"),
            ("{ addedStockMonths: '3' }", "Added stock"),
            ("{ addedStockByComponent: { part: NaN } }", "Added stock"),
            ("{ addedStockByComponent: { other: 1 } }", "no component 'other'"),
            ("{ cuts: [{ actor: 'country:USA' }] }", "no actor 'country:USA'"),
            ("{ cuts: [{ actor: 'bloc:US+JP' }] }", "no actor 'bloc:US+JP'"),
            ("{ cuts: [{ actor: 'supplier:nobody' }] }", "no actor 'supplier:nobody'"),
            ("{ cuts: [{ actor: 'component:nothing' }] }", "no actor 'component:nothing'"),
            ("{ cuts: [{ actor: 'US' }] }", "no actor 'US'"),
            ("{ cuts: [{ actor: 'country:US', severity: 0 }] }", "A severity"),
            ("{ cuts: [{ actor: 'country:US', fromMonths: -1 }] }", "A cut begins"),
            ("{ cuts: [{ actor: 'country:US', forMonths: 0 }] }", "A cut lasts"),
        ];
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts(["part"]).AddComponents([new Component("part")]).Build();
        string model = WhatIfModel.TryOf(bill, new ExposureOptions(), bill.Products)!;
        await using ModelPage page = await ModelPage.OpenAsync(chromium);
        foreach ((string question, string complaint) in refused)
        {
            string answer = await page.EvaluateAsync(
                $"json => {{ try {{ ExposureModel.read(json).run({question}); return 'accepted'; }} catch (error) {{ return `${{error.name}}: ${{error.message}}`; }} }}",
                model);
            Assert.StartsWith("RangeError", answer, StringComparison.Ordinal);
            Assert.Contains(complaint, answer, StringComparison.Ordinal);
        }
    }

    private Task CompareAnswers(int count) =>
        CompareAll(PropertyCheck.Cases(RandomWhatIf.All, count), AnswerComparison.Compare);

    private static IEnumerable<WhatIfCase> CountriesOf(Bill bill)
    {
        var options = new ExposureOptions();
        foreach (ActorExposure exposure in new ExposureAnalysis(bill, options).Exposures(bill.Products[0], ActorKind.Country))
        {
            yield return new WhatIfCase(bill, options, bill.Products[0], Scenario.Of(Cut.By(exposure.Actor)));
        }
    }

    private Task CompareChain(int length)
    {
        IEnumerable<Component> links = Enumerable.Range(1, length).Select(i => new Component($"link{i}") { Uses = [new Use($"link{i - 1}")] });
        var first = new Component("link0") { Sources = [new Source { Origin = Country.Japan, Share = 1 }], StockMonths = 3 };
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts([$"link{length}"]).AddComponents(links.Prepend(first)).Build();
        return CompareAll([new WhatIfCase(bill, new ExposureOptions(), bill.Products[0], Scenario.Of(Cut.By(Country.Japan)))], AnswerComparison.Compare);
    }

    private async Task CompareAll(IEnumerable<WhatIfCase> cases, Action<WhatIfCase, JsonElement> compare, bool withComponents = false)
    {
        await using ModelPage page = await ModelPage.OpenAsync(chromium);
        foreach (WhatIfCase[] batch in cases.Chunk(200))
        {
            JsonElement[] answers = await page.RunAsync(batch, withComponents);
            foreach ((WhatIfCase asked, JsonElement answer) in batch.Zip(answers))
            {
                compare(asked, answer);
            }
        }
    }
}
