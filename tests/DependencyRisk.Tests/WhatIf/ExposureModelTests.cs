using System.Text.Json;
using DependencyRisk.Tests.Browser;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>The model in the page against the library.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ExposureModelTests(Chromium chromium)
{
    [ChromiumFact]
    public Task Random_questions_about_random_bills_have_the_librarys_answers() =>
        CompareAll(PropertyCheck.Cases(RandomWhatIf.All, 1500));

    [ChromiumFact]
    public Task Every_catalogue_bill_loses_to_each_country_what_the_library_says() =>
        CompareAll(BillCatalogue.Entries.SelectMany(entry => CountriesOf(BillCatalogue.Load(entry.Id))));

    private static IEnumerable<WhatIfCase> CountriesOf(Bill bill)
    {
        var options = new ExposureOptions();
        foreach (ActorExposure exposure in new ExposureAnalysis(bill, options).Exposures(bill.Products[0], ActorKind.Country))
        {
            yield return new WhatIfCase(bill, options, bill.Products[0], Scenario.Of(Cut.By(exposure.Actor)));
        }
    }

    private async Task CompareAll(IEnumerable<WhatIfCase> cases)
    {
        await using ModelPage page = await ModelPage.OpenAsync(chromium);
        foreach (WhatIfCase[] batch in cases.Chunk(200))
        {
            JsonElement[] answers = await page.RunAsync(batch);
            foreach ((WhatIfCase asked, JsonElement answer) in batch.Zip(answers))
            {
                AnswerComparison.Compare(asked, answer);
            }
        }
    }
}
