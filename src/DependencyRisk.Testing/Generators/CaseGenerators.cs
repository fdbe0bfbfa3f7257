using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>Questions about a bill: options of all kinds, cuts of all kinds.</summary>
internal static class CaseGenerators
{
    public static Gen<BillCase> Of(Bill bill, NumberGenerators numbers) =>
        from options in Options(bill, numbers)
        from product in Gen.Elements<string>([.. bill.Products, bill.Products[0], ExposureAnalysis.PortfolioId])
        from scenario in Scenarios(bill, numbers)
        select new BillCase(bill, options, product, scenario);

    public static Gen<Scenario> Scenarios(Bill bill, NumberGenerators numbers)
    {
        Gen<Cut> cuts = Cuts(bill, numbers);
        return
            from count in Gen.Choose(1, 4)
            from some in cuts.ArrayOf(count)
            select Scenario.Of(some);
    }

    public static Gen<Bloc> BlocOf(string name, ImmutableArray<Country> places) =>
        from members in Gen.SubListOf(places.Where(place => place.IsKnown))
        select new Bloc(name, members.Count == 0 ? [Country.Japan] : members);

    private static Gen<Cut> Cuts(Bill bill, NumberGenerators numbers) =>
        from actor in BillGenerators.Actors(bill)
        from severity in Gen.Frequency((2, Gen.Constant(1.0)), (1, numbers.Fraction))
        from start in numbers.Months
        from length in NumberGenerators.Maybe(numbers.MonthsAboveZero)
        select new Cut(actor) { Severity = severity == 0 ? 1 : severity, FromMonths = start, ForMonths = length };

    private static Gen<ExposureOptions> Options(Bill bill, NumberGenerators numbers) =>
        from control in Gen.Elements(Enum.GetValues<Control>())
        from phase in Gen.Elements(Enum.GetValues<AnalysisPhase>())
        from horizon in Gen.Frequency((3, Gen.Constant(12.0)), (1, numbers.MonthsAboveZero))
        from required in Gen.Frequency((2, Gen.Constant(0.5)), (1, numbers.Fraction))
        from blocs in Gen.Frequency(
            (2, Gen.Constant(ImmutableArray<Bloc>.Empty)),
            (1, BlocOf("B", BillGenerators.PlacesOf(bill)).Select(bloc => ImmutableArray.Create(bloc))))
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
