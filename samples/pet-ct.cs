#:project ../src/DependencyRisk.Reports
#:property PublishAot=false

// A product of the catalogue, scored: the headline, where it can be choked, and a whole report as a page.
// Run it with: dotnet run samples/pet-ct.cs [pet-ct.html]
using DependencyRisk;

Bill bill = BillCatalogue.Load("pet-ct");
ProductExposure exposure = new ExposureAnalysis(bill).Product("pet-ct");
Headline headline = exposure.Headline;

Console.WriteLine($"{bill.Name}, home {exposure.Home}, {exposure.HorizonMonths} months ahead");
Console.WriteLine($"  worst single country   {headline.WorstCountry}: {headline.Loss.Low:0.0%} to {headline.Loss.High:0.0%} of the output");
Console.WriteLine($"  first shortage         month {headline.FirstShortageMonths:0.##}");
Console.WriteLine($"  output below {exposure.Required:0%}       month {headline.CriticalMonths:0.##}");
Console.WriteLine($"  smallest choke set     {headline.SmallestChokeSet}");
Console.WriteLine($"  breadth                {headline.Breadth} components");
Console.WriteLine($"  no foreign supply      {headline.ForeignLoss.Low:0.0%} to {headline.ForeignLoss.High:0.0%} lost");
Console.WriteLine($"  rests on estimates     {exposure.Evidence.EstimateShare:0.0%}");

Console.WriteLine();
Console.WriteLine("Where it can be choked by one country:");
foreach (ChokePoint point in exposure.ChokePoints.Where(point => point.Actor.Kind == ActorKind.Country).Take(8))
{
    Console.WriteLine($"  {point.Component,-18} {point.Actor,-11} {point.Loss.Low,7:0.0%} to {point.Loss.High,7:0.0%}, first short in month {point.FirstShortageMonths:0.##}");
}

// The page works by itself, offline: what it needs is in it.
var report = BillReport.Of(bill);
var page = new StringWriter();
report.WriteHtml(page);
Console.WriteLine();
Console.WriteLine($"The report is a page of {page.GetStringBuilder().Length / 1e6:0.0} MB{(args.Length > 0 ? $", and stands in {args[0]}" : "; name a file to keep it: dotnet run samples/pet-ct.cs pet-ct.html")}.");
if (args is [string file, ..])
{
    File.WriteAllText(file, page.ToString());
}
