using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Random components with every feature, degenerate ones on purpose among them.</summary>
internal sealed class RandomComponents(RandomNumbers numbers, ImmutableArray<string> suppliers)
{
    public static readonly ImmutableArray<Country> Countries =
        [Country.China, Country.UnitedStates, Country.Japan, Country.Germany, Country.Unknown];

    // Home and known places mostly: where all is unknown, all is lost at once, and there is little to see.
    public static Gen<Country> AnyCountry => Gen.Frequency(
        (7, Gen.Elements(Countries.Where(country => country.IsKnown))),
        (1, Gen.Constant(Country.Unknown)));

    /// <summary>A component that may use those given, which come after it.</summary>
    public Gen<Component> Of(string id, ImmutableArray<string> below) =>
        from uses in Uses(below, 3)
        from sources in Sources(below)
        from stock in Gen.Frequency((1, Gen.Constant(0.0)), (1, numbers.Months))
        from substitution in Gen.OneOf(Gen.Constant<Substitution?>(null), Substitutions)
        from value in RandomNumbers.Maybe(numbers.Amount)
        from evidence in Gen.Elements(null, EvidenceBasis.Estimate, EvidenceBasis.Press, (EvidenceBasis?)EvidenceBasis.Reported)
        select new Component(id)
        {
            Uses = uses,
            Sources = sources,
            StockMonths = stock,
            Substitution = substitution,
            UnitValue = value,
            Evidence = evidence is { } basis ? [new FieldEvidence("sources", basis)] : [],
        };

    private Gen<Substitution?> Substitutions =>
        from fraction in numbers.Fraction
        from after in numbers.Months
        from growth in numbers.Growth
        select (Substitution?)new Substitution(fraction, after) { Growth = growth };

    private Gen<ImmutableArray<Use>> Uses(ImmutableArray<string> below, int most) => below.IsEmpty
        ? Gen.Constant(ImmutableArray<Use>.Empty)
        : from count in Gen.Choose(0, most)
          from uses in UseOf(below).ArrayOf(count)
          select uses.ToImmutableArray();

    private Gen<Use> UseOf(ImmutableArray<string> below) =>
        from child in Gen.Elements(below.ToArray())
        from essentiality in Gen.Frequency((1, Gen.Constant(1.0)), (2, numbers.Fraction))
        from quantity in numbers.Amount
        from phase in Gen.Frequency((3, Gen.Constant(Phase.Build)), (1, Gen.Constant(Phase.Operate)))
        select new Use(child) { Essentiality = essentiality, Quantity = quantity, Phase = phase };

    private Gen<ImmutableArray<Source>> Sources(ImmutableArray<string> below) =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 4)))
        from sources in SourceOf(below).ArrayOf(count)
        from shares in Shares(count)
        select sources.Select((source, i) => source with { Share = shares[i] }).ToImmutableArray();

    // Shares that sum to 1, to less, to nothing; some absent, so that what is left may come from there.
    private Gen<double?[]> Shares(int count) => count == 0
        ? Gen.Constant(Array.Empty<double?>())
        : from parts in Gen.Piles(count + 1, numbers.Parts)
          from whole in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
          from given in Gen.Frequency(
              (5, Gen.Constant(true).ArrayOf(count)),
              (2, Gen.Elements(true, false).ArrayOf(count)),
              (1, Gen.Constant(false).ArrayOf(count)))
          select Enumerable.Range(0, count)
              .Select(i => given[i] ? (double?)(parts[i] + (whole && i == 0 ? parts[count] : 0)) / numbers.Parts : null)
              .ToArray();

    private Gen<Source> SourceOf(ImmutableArray<string> below) =>
        from supplier in Gen.Elements([null, .. suppliers, .. suppliers])
        from origin in AnyCountry
        from capacity in RandomNumbers.Maybe(numbers.Fraction)
        from ready in numbers.Months
        from recovery in RandomNumbers.Maybe(numbers.Months)
        from uses in Gen.Frequency((4, Gen.Constant(ImmutableArray<Use>.Empty)), (1, Uses(below, 2)))
        select new Source
        {
            Supplier = supplier,
            Origin = origin,
            Capacity = capacity,
            ReadyAfterMonths = capacity is null ? 0 : ready,
            RecoveryMonths = recovery,
            Uses = uses,
        };
}
