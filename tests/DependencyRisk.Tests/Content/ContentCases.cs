using System.Collections.Immutable;
using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.Content;

/// <summary>Random bills with questions of content; values such that most of them hold up against those of the inputs.</summary>
internal static class ContentCases
{
    /// <summary>Bills of up to nine components, dyadic and decimal numbers.</summary>
    public static Gen<ContentCase> All { get; } = Gen.OneOf(Of(dyadic: true, 9), Of(dyadic: false, 9), Of(dyadic: true, 5));

    /// <summary>Checks a property on cases whose products have a value; it fails by throwing.</summary>
    public static void ForAll(int count, Action<ContentCase> property) =>
        PropertyCheck.ForAll(All, count, random =>
        {
            if (random.HasValue)
            {
                property(random);
            }
        }, Smaller);

    public static IEnumerable<ContentCase> Smaller(ContentCase given) =>
        Shrinker.Smaller(new BillCase(given.Bill, new ExposureOptions(), given.Product, Scenario.Of()))
            .Select(smaller => given with { Bill = smaller.Bill })
            .Concat(given.Bill.Components
                .Where(component => component.UnitValue is not null)
                .Select(component => given with { Bill = given.Bill.With(component with { UnitValue = null }) }));

    private static Gen<ContentCase> Of(bool dyadic, int mostComponents)
    {
        var numbers = new NumberGenerators(dyadic);
        return
            from loose in BillGenerators.Bills(new BillGeneratorOptions { MostComponents = mostComponents }, numbers)
            from steps in Gen.Choose(0, 2).ArrayOf(mostComponents)
            from quantities in numbers.Amount.ArrayOf(mostComponents)
            let plain = Deepened(loose, steps, quantities)
            from margins in Gen.Frequency((1, Gen.Constant(1)), (4, Gen.Choose(1, 400))).ArrayOf(mostComponents)
            from kinds in Gen.Choose(0, 11).ArrayOf(mostComponents)
            let bill = BillRewriting.Rebuild(plain, plain.Components.Select((component, i) => Opened(component, kinds[i]) with
            {
                UnitValue = component.Uses.IsEmpty ? component.UnitValue : component.UnitValue * margins[i],
            }))
            from options in Options(bill, numbers)
            from product in Gen.Elements([.. bill.Products, bill.Products[0], ExposureAnalysis.PortfolioId])
            from pick in Gen.Choose(0, 1_000_000)
            select new ContentCase(bill, options, product, pick);
    }

    // Most components use one a little further down, so that there are tiers to look into.
    private static Bill Deepened(Bill bill, int[] steps, double[] quantities)
    {
        Component[] order = [.. bill.Index.Order.Reverse().Select(position => bill.Components[position])];
        return BillRewriting.Rebuild(bill, order.Select((component, i) => steps[i] == 0 || i + steps[i] >= order.Length
            ? component
            : component with { Uses = component.Uses.Add(new Use(order[i + steps[i]].Id) { Quantity = quantities[i] }) }));
    }

    // Candidates, several of one country among them, which happen seldom by themselves.
    private static Component Opened(Component component, int kind)
    {
        bool isOpen = kind is 0 or 1;
        bool isOnePlace = kind is 0 or 2;
        return component with
        {
            Sources = [.. component.Sources.Select(source => source with
            {
                Share = isOpen ? null : source.Share,
                Origin = isOnePlace ? component.Sources[0].Origin : source.Origin,
                Supplier = isOnePlace ? component.Sources[0].Supplier : source.Supplier,
            })],
        };
    }

    private static Gen<ContentOptions> Options(Bill bill, NumberGenerators numbers) =>
        from home in Gen.Frequency((4, Gen.Constant(Country.Unknown)), (1, Gen.Elements(Country.Japan, Country.France)))
        from control in Gen.Elements(Control.Origin, Control.Origin, Control.Headquarters, Control.Owner)
        from weighting in Gen.Elements(ContentWeighting.Value, ContentWeighting.Value, ContentWeighting.Value, ContentWeighting.Quantity)
        from parts in Gen.Piles(bill.Products.Length, numbers.Parts)
        from weighted in Gen.Elements(true, false)
        select new ContentOptions
        {
            Home = home,
            Control = control,
            Weighting = weighting,
            Weights = weighted ? bill.Products.Select((id, i) => KeyValuePair.Create(id, (double)parts[i] / numbers.Parts)).ToImmutableDictionary() : null,
        };
}
