#:project ../src/DependencyRisk.Formats
#:property PublishAot=false

// An indented bill of materials with separate tables of sources, suppliers and stock, as they come out of an ERP system and a
// spreadsheet, read, checked and scored. Run it with: dotnet run samples/indented-bill.cs [FOLDER]
using System.Runtime.CompilerServices;
using DependencyRisk;

string folder = args is [var given] ? given : Path.Combine(Here(), "ultrasound-probe");
Bill bill = BillFile.Read(folder);
string product = bill.Products[0];
Console.WriteLine($"{bill.Id}: {bill.Components.Length} components, {bill.Suppliers.Length} suppliers, home {bill.Home}");

Console.WriteLine();
Console.WriteLine("What looked wrong:");
foreach (BillProblem warning in bill.Warnings)
{
    Console.WriteLine($"  {warning.File} line {warning.Line}, {warning.Path}: {warning.Code}");
}

BillCompleteness completeness = new CompletenessAnalysis(bill).Product(product);
Console.WriteLine();
Console.WriteLine("Which cells to fill first, and what a country we cannot name can still take then:");
foreach (CompletenessGap gap in completeness.Gaps.Where(gap => gap.Cost > 0))
{
    Console.WriteLine($"  {gap.Kind} of {gap.Component}{(gap.Source is { } source ? $", source {source + 1}" : "")}: {gap.Cost:P0}, then {gap.UnknownLossLeft:P1}");
}

ProductExposure exposure = new ExposureAnalysis(bill).Product(product);
Console.WriteLine();
Console.WriteLine($"Who can cost how much within {exposure.HorizonMonths} months:");
foreach (ActorExposure actor in exposure.Exposures.Where(actor => actor.Actor.Kind == ActorKind.Country))
{
    Console.WriteLine($"  {actor.Actor,-12} {actor.Loss.Low,6:P1} to {actor.Loss.High,6:P1}, first at {actor.FirstShortageMonths} months, at {actor.Binding}");
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
