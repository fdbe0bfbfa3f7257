using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Random bills with options and cuts of all kinds.</summary>
internal static class RandomCases
{
    /// <summary>Bills of up to twelve components, dyadic and decimal numbers.</summary>
    public static Gen<RandomCase> All { get; } = Gen.OneOf(Of(dyadic: true, 12), Of(dyadic: false, 12), Of(dyadic: true, 5));

    /// <summary>Numbers that doubles reckon with exactly.</summary>
    public static Gen<RandomCase> Dyadic { get; } = Gen.OneOf(Of(dyadic: true, 12), Of(dyadic: true, 5));

    /// <summary>Bills small enough to ask everything about.</summary>
    public static Gen<RandomCase> Small { get; } = Gen.OneOf(Of(dyadic: true, 6), Of(dyadic: false, 6));

    public static Gen<RandomCase> Of(bool dyadic, int mostComponents)
    {
        var numbers = new RandomNumbers(dyadic);
        return
            from bill in RandomBill.Of(numbers, mostComponents)
            from options in Options(bill, numbers)
            from product in Gen.Elements([.. bill.Products, bill.Products[0], ExposureAnalysis.PortfolioId])
            from count in Gen.Choose(1, 4)
            from cuts in CutOf(bill, numbers).ArrayOf(count)
            select new RandomCase(bill, options, product, Scenario.Of(cuts));
    }

    public static Gen<Actor> ActorOf(Bill bill)
    {
        Gen<Actor> countries = Gen.Elements([.. RandomComponents.Countries, Country.France]).Select(Actor.Of);
        Gen<Actor> components = Gen.Elements(bill.Components.Select(component => Actor.OfComponent(component.Id)));
        Gen<Actor> suppliers = bill.Suppliers.IsEmpty ? countries : Gen.Elements(bill.Suppliers.Select(supplier => Actor.OfSupplier(supplier.Id)));
        return Gen.Frequency((3, countries), (1, BlocOf("X").Select(Actor.Of)), (2, suppliers), (2, components));
    }

    public static Gen<Cut> CutOf(Bill bill, RandomNumbers numbers) =>
        from actor in ActorOf(bill)
        from severity in Gen.Frequency((2, Gen.Constant(1.0)), (1, numbers.Fraction))
        from start in numbers.Months
        from length in RandomNumbers.Maybe(numbers.MonthsAboveZero)
        select new Cut(actor) { Severity = severity == 0 ? 1 : severity, FromMonths = start, ForMonths = length };

    private static Gen<Bloc> BlocOf(string name) =>
        from members in Gen.SubListOf(RandomComponents.Countries.Where(country => country.IsKnown))
        select new Bloc(name, members.Count == 0 ? [Country.Japan] : members);

    private static Gen<ExposureOptions> Options(Bill bill, RandomNumbers numbers) =>
        from control in Gen.Elements(Enum.GetValues<Control>())
        from phase in Gen.Elements(Enum.GetValues<AnalysisPhase>())
        from horizon in Gen.Frequency((3, Gen.Constant(12.0)), (1, numbers.MonthsAboveZero))
        from required in Gen.Frequency((2, Gen.Constant(0.5)), (1, numbers.Fraction))
        from blocs in Gen.Frequency((2, Gen.Constant(ImmutableArray<Bloc>.Empty)), (1, BlocOf("B").Select(bloc => ImmutableArray.Create(bloc))))
        from parts in Gen.Piles(bill.Products.Length, numbers.Parts)
        from weighted in Gen.Elements(true, false)
        select new ExposureOptions
        {
            Control = control,
            Phase = phase,
            HorizonMonths = horizon,
            Required = required,
            Blocs = blocs,
            Weights = weighted ? bill.Products.Select((id, i) => KeyValuePair.Create(id, (double)parts[i] / numbers.Parts)).ToImmutableDictionary() : null,
        };
}
