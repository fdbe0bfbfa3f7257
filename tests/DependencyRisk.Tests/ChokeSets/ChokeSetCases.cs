using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Random bills with questions of choke sets: of all kinds, and such that it takes several actors together.</summary>
internal static class ChokeSetCases
{
    private static readonly ImmutableArray<Country> Places =
        [.. "CN US JP DE FR GB KR NL TW IN".Split(' ').Select(code => new Country(code))];

    private static readonly ActorKind[][] KindsAsked =
    [
        [ActorKind.Country],
        [ActorKind.Country],
        [ActorKind.Supplier],
        [ActorKind.Component],
        [ActorKind.Bloc],
        [ActorKind.Country, ActorKind.Bloc],
        [ActorKind.Country, ActorKind.Supplier],
        [ActorKind.Supplier, ActorKind.Component],
        [ActorKind.Country, ActorKind.Bloc, ActorKind.Supplier, ActorKind.Component],
    ];

    /// <summary>Bills of all sorts, of dyadic and of decimal numbers.</summary>
    public static Gen<ChokeSetCase> All { get; } = Gen.Frequency(
        (1, Of(Any(dyadic: true), true, 0)), (1, Of(Any(dyadic: false), false, 0)), (3, Of(Dispersed(dyadic: true), true, 4)), (3, Of(Dispersed(dyadic: false), false, 4)));

    /// <summary>The case of a number, the same each time and whatever seed is asked for.</summary>
    public static ChokeSetCase Numbered(int number) => All.Sample(1, new Rnd((ulong)number), 50)[0];

    private static Gen<ChokeSetCase> Of(Gen<Bill> bills, bool dyadic, int leastActors) =>
        (from bill in bills
         from options in Options(bill, new NumberGenerators(dyadic))
         from product in Gen.Elements([.. bill.Products, bill.Products[0], ExposureAnalysis.PortfolioId])
         from kinds in Gen.Elements(KindsAsked)
         from isSustained in Gen.Elements(true, false)
         from isPessimistic in Gen.Elements(true, false)
         from dice in Gen.Choose(0, int.MaxValue - 1)
         select new ChokeSetCase(bill, options, product, kinds, isSustained, isPessimistic, dice))
        .Where(random => random.Actors.Count is var count && count >= leastActors && count <= ChokeSetCase.MostActors);

    private static Gen<Bill> Any(bool dyadic) =>
        from bill in BillGenerators.Bills(new BillGeneratorOptions { MostComponents = 8 }, new NumberGenerators(dyadic))
        from places in Gen.Elements(Places.AsEnumerable()).ArrayOf(32)
        select Resettle(bill, places);

    // Every known country becomes another one, source by source, so that there are more than a handful of them.
    private static Bill Resettle(Bill bill, Country[] places)
    {
        int next = 0;
        Source Move(Source source) => source.Origin.IsKnown ? source with { Origin = places[next++ % places.Length] } : source;
        ImmutableArray<Component> components = [.. bill.Components.Select(component => component with { Sources = [.. component.Sources.Select(Move)] })];
        return new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts(bill.Products).AddSuppliers(bill.Suppliers).AddComponents(components).Build();
    }

    // A few parts, each from several countries and suppliers, so that no actor alone is enough; little is unknown.
    private static Gen<Bill> Dispersed(bool dyadic)
    {
        var numbers = new NumberGenerators(dyadic);
        return
            from count in Gen.Choose(2, 6)
            from ids in Gen.Shuffle(Enumerable.Range(0, count).Select(i => $"c{i}"))
            from suppliers in Gen.Choose(2, 6)
            from components in Gen.CollectToArray(Enumerable.Range(0, count), i => DispersedPart(numbers, ids[i], [.. ids.Skip(i + 1)], suppliers, isRoot: i == 0))
            from more in Gen.Choose(1, 2)
            from order in Gen.Shuffle(components)
            select new BillBuilder { Id = "dispersed", Home = Country.China }
                .AddProducts(ids.Take(more))
                .AddSuppliers(Enumerable.Range(0, suppliers).Select(i => new Supplier($"s{i}") { Headquarters = Places[i + 1], Owner = Places[(2 * i) + 1 < Places.Length ? (2 * i) + 1 : 0] }))
                .AddComponents(order)
                .Build();
    }

    private static Gen<Component> DispersedPart(NumberGenerators numbers, string id, string[] below, int suppliers, bool isRoot) =>
        from sources in Gen.Frequency((isRoot ? 9 : 1, Gen.Constant(0)), (1, Gen.Constant(2)), (3, Gen.Choose(3, 5)))
        from parts in Gen.Piles(Math.Max(sources, 1), numbers.Parts)
        from origins in Gen.Elements(Places.AsEnumerable()).ArrayOf(sources)
        from makers in Gen.Frequency((9, Gen.Choose(0, suppliers - 1)), (1, Gen.Constant(-1))).ArrayOf(sources)
        from open in Gen.Frequency((6, Gen.Constant(-1)), (2, Gen.Choose(0, 4)))
        from capacities in NumberGenerators.Maybe(numbers.Fraction, 1, 3).ArrayOf(sources)
        from special in Gen.Frequency((4, Gen.Constant<Use?>(null)), (1, below.Length == 0 ? Gen.Constant<Use?>(null) : UseOf(numbers, below).Select(use => (Use?)use)))
        from uses in below.Length == 0 ? Gen.Constant(Array.Empty<Use>()) : Gen.Choose(isRoot ? 2 : sources == 0 ? 1 : 0, isRoot ? 4 : 2).SelectMany(count => UseOf(numbers, below).ArrayOf(count))
        from fraction in numbers.Fraction
        from growth in numbers.Growth
        from isReplaced in Gen.Elements(true, false)
        select new Component(id)
        {
            Uses = [.. uses],
            Sources = [.. Enumerable.Range(0, sources).Select(i => new Source
            {
                Supplier = makers[i] < 0 ? null : $"s{makers[i]}",
                Origin = origins[i],
                Share = i == open ? null : (double)parts[i] / numbers.Parts,
                Capacity = capacities[i],
                Uses = special is { } use && i == 0 ? [use] : [],
            })],
            Substitution = isReplaced ? new Substitution(fraction, 6) { Growth = growth } : null,
        };

    private static Gen<Use> UseOf(NumberGenerators numbers, string[] below) =>
        from child in Gen.Elements(below)
        from essentiality in Gen.Frequency((3, Gen.Constant(1.0)), (1, numbers.Fraction))
        from phase in Gen.Frequency((3, Gen.Constant(Phase.Build)), (1, Gen.Constant(Phase.Operate)))
        select new Use(child) { Essentiality = essentiality, Phase = phase };

    private static Gen<ExposureOptions> Options(Bill bill, NumberGenerators numbers) =>
        from control in Gen.Frequency((3, Gen.Constant(Control.Origin)), (2, Gen.Elements(Enum.GetValues<Control>())))
        from phase in Gen.Elements(AnalysisPhase.Both, AnalysisPhase.Both, AnalysisPhase.Build, AnalysisPhase.Operate)
        from required in Gen.Frequency((6, Gen.Elements(0.1, 0.1, 0.25, 0.5, 0.5, 0.8, 0.95, 1)), (1, numbers.Fraction))
        from members in Gen.Elements(Places.AsEnumerable()).ArrayOf(6)
        from parts in Gen.Piles(bill.Products.Length, numbers.Parts)
        from weighted in Gen.Elements(true, false)
        select new ExposureOptions
        {
            Control = control,
            Phase = phase,
            Required = required,
            Blocs = [new Bloc("A", members[..3]), new Bloc("B", members[3..5]), new Bloc("C", members[1], members[5])],
            Weights = weighted ? bill.Products.Select((id, i) => KeyValuePair.Create(id, (double)parts[i] / numbers.Parts)).ToImmutableDictionary() : null,
        };
}
