#:project ../src/DependencyRisk.Testing
#:project ../src/DependencyRisk.Catalogue
#:property PublishAot=false

// A risk score of the kind that many keep in a spreadsheet, put to the laws that every score owes its user, and what it would
// have made of a scanner. Run it with: dotnet run samples/scoring-laws.cs
using DependencyRisk;
using DependencyRisk.Testing;

// Half for the share known to come from abroad, half for concentration (squared shares), averaged over the parts by value.
Rule<BillCase> score = Rule.OfBill("weighted score", bill =>
{
    double worth = bill.Components.Sum(part => part.UnitValue ?? 1);
    return bill.Components.Sum(part => (part.UnitValue ?? 1) * Risk(part)) / worth;

    double Risk(Component part) =>
        (0.5 * part.Sources.Where(source => source.Origin.IsKnown && source.Origin != bill.Home).Sum(source => source.Share ?? 0))
        + (0.5 * part.Sources.Sum(source => Math.Pow(source.Share ?? 0, 2)));
});

Console.WriteLine("A score has no right answer to compare it with. It has laws. Random bills look for one that breaks each:");
Console.WriteLine();
LawReport<BillCase> report = LawReport.Of(score);
Print(report);
Print(LawReport.Of(Rule.WorstCountry));

// The smallest bill that breaks a law is code to paste into a test; the token finds it again.
LawResult<BillCase> diluted = report.Broken.Single(result => result.Law == BillLaws.OneMorePart);
Console.WriteLine($"Why it matters. {diluted.Law.Statement} The smallest bill found for which it is not:");
Console.WriteLine();
Console.WriteLine(diluted.Counterexample!.Pair.Before);
Console.WriteLine();
Console.WriteLine($"scores {diluted.Counterexample.Before}, and with one more part from home, {diluted.Counterexample.After}. An average is diluted by what nobody can cut.");

// The same in a scanner: parts from home are added, and nothing else changes.
Bill scanner = BillCatalogue.Load("pet-ct");
Bill padded = scanner.ToBuilder()
    .AddComponents(new Component("covers") { UnitValue = 500_000, Sources = [.. Enumerable.Repeat(new Source { Origin = Country.China, Share = 0.25 }, 4)] })
    .Build();
padded = padded.With(padded.Find("pet-ct")! with { Uses = padded.Find("pet-ct")!.Uses.Add(new Use("covers")) });
Console.WriteLine();
Console.WriteLine("                                        score   loss when the worst country cuts");
foreach ((string name, Bill bill) in new[] { ("PET-CT scanner", scanner), ("the same with dear covers from home", padded) })
{
    Console.WriteLine($"  {name,-36}  {score.Evaluate(BillCase.Of(bill)).High:0.000}   {Rule.WorstCountry.Evaluate(BillCase.Of(bill)).Low:0.000} to {Rule.WorstCountry.Evaluate(BillCase.Of(bill)).High:0.000}");
}

static void Print(LawReport<BillCase> report)
{
    Console.WriteLine($"{report.Rule}: {report.Broken.Length} laws broken");
    foreach (LawResult<BillCase> result in report.Broken)
    {
        Console.WriteLine($"  {result.Law.Name,-23} {result.Counterexample!.Fault}");
    }

    Console.WriteLine();
}
