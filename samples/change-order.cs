#:project ../src/DependencyRisk.Reports
#:property PublishAot=false

// A change order: a second source for the worst choke point of a PET-CT, at home, and a larger stock of it. What does it do to
// the exposures? Run it with: dotnet run samples/change-order.cs
using DependencyRisk;

Bill before = BillCatalogue.Load("pet-ct");
ChokePoint worst = new ExposureAnalysis(before).Product("pet-ct").ChokePoints.First(point => point.Actor.Kind == ActorKind.Country && point.Actor.Country.IsKnown);
Component part = before.Find(worst.Component)!;
Console.WriteLine($"The worst choke point: {part.Name}, by {worst.Actor}, {worst.Loss.Low:0.0%} to {worst.Loss.High:0.0%} of the output.");

// With() shares everything that does not change with the bill before, so that a change is scored anew in milliseconds.
Bill after = before.With(part with
{
    StockMonths = part.StockMonths + 3,
    Sources = [.. part.Sources, new Source { Origin = Country.China, Share = 0, Capacity = 0.3, ReadyAfterMonths = 6 }],
});

BillComparison comparison = BillComparison.Of(before, after);
ProductComparison product = comparison.Products[0];
Console.WriteLine();
Console.WriteLine("What changed in the bill:");
foreach (ItemChange item in comparison.Difference.Components)
{
    foreach (FieldChange field in item.Fields)
    {
        Console.WriteLine($"  {item.Id}: {field}");
    }
}

Console.WriteLine();
Console.WriteLine($"Worst single country: {product.Before.Headline.WorstCountry} to {product.After.Headline.WorstCountry}");
Console.WriteLine($"  its loss            {product.Loss}");
Console.WriteLine($"  its first shortage  {product.FirstShortage}");
Console.WriteLine("Exposures that changed most:");
foreach (ExposureChange change in product.Exposures.Take(5))
{
    Console.WriteLine($"  {change.Actor,-20} {change.Loss.Before.High,6:0.0%} -> {change.Loss.After.High,6:0.0%}  {change.Loss.Direction}");
}

Console.WriteLine();
Console.WriteLine(product.ChokePoints.Any(change => change.Loss.Direction == LossDirection.Rose) ? "Some choke point got certainly worse." : "No choke point got certainly worse.");
