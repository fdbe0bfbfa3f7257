using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>The parts of a bill, with every feature, degenerate ones on purpose among them.</summary>
internal sealed class PartGenerators(NumberGenerators numbers, ImmutableArray<string> suppliers, bool known)
{
    public static readonly ImmutableArray<Country> Countries =
        [Country.China, Country.UnitedStates, Country.Japan, Country.Germany, Country.Unknown];

    private static readonly Gen<Country> KnownCountry = Gen.Elements(Countries.Where(country => country.IsKnown));

    private static readonly Gen<ImmutableArray<Use>> NoUses = Gen.Constant(ImmutableArray<Use>.Empty);

    /// <summary>Known places mostly: where all is unknown, all is lost at once, and there is little to see.</summary>
    public static Gen<Country> AnyCountry(bool known) => known ? KnownCountry : Gen.Frequency((7, KnownCountry), (1, Gen.Constant(Country.Unknown)));

    /// <summary>A component with such uses and sources.</summary>
    public Gen<Component> Component(string id, Gen<ImmutableArray<Use>> uses, Gen<ImmutableArray<Use>> inputsOfSource) =>
        from used in uses
        from sources in Sources(inputsOfSource, least: known && used.IsEmpty ? 1 : 0)
        from stock in Gen.Frequency((1, Gen.Constant(0.0)), (1, numbers.Months))
        from substitution in Gen.OneOf(Gen.Constant<Substitution?>(null), Substitutions)
        from value in NumberGenerators.Maybe(numbers.Amount)
        from evidence in Gen.Elements(null, EvidenceBasis.Estimate, EvidenceBasis.Press, (EvidenceBasis?)EvidenceBasis.Reported)
        select new Component(id)
        {
            Uses = used,
            Sources = sources,
            StockMonths = stock,
            Substitution = substitution,
            UnitValue = value,
            Evidence = evidence is { } basis ? [new FieldEvidence("sources", basis)] : [],
        };

    /// <summary>Uses of some of the components of those positions, all of which come after the user.</summary>
    public Gen<ImmutableArray<Use>> Uses(string[] ids, int first, int last, int most) => first > last
        ? NoUses
        : from count in Gen.Choose(0, most)
          from uses in Gen.Choose(first, last).SelectMany(child => UseOf(ids[child])).ArrayOf(count)
          select uses.ToImmutableArray();

    public Gen<Use> UseOf(string child) =>
        from essentiality in Gen.Frequency((1, Gen.Constant(1.0)), (2, numbers.Fraction))
        from quantity in numbers.Amount
        from phase in Gen.Frequency((3, Gen.Constant(Phase.Build)), (1, Gen.Constant(Phase.Operate)))
        select new Use(child) { Essentiality = essentiality, Quantity = quantity, Phase = phase };

    public Gen<Source> SourceOf(Gen<ImmutableArray<Use>> inputs) =>
        from supplier in Gen.Elements(known && !suppliers.IsEmpty ? [.. suppliers] : (string?[])[null, .. suppliers, .. suppliers])
        from origin in AnyCountry(known)
        from capacity in NumberGenerators.Maybe(numbers.Fraction)
        from ready in numbers.Months
        from recovery in NumberGenerators.Maybe(numbers.Months)
        from uses in Gen.Frequency((4, NoUses), (1, inputs))
        select new Source
        {
            Supplier = supplier,
            Origin = origin,
            Capacity = capacity,
            ReadyAfterMonths = capacity is null ? 0 : ready,
            RecoveryMonths = recovery,
            Uses = uses,
        };

    public static Gen<Supplier> SupplierOf(string id, string? parent, bool known) =>
        from headquarters in AnyCountry(known)
        from owner in AnyCountry(known)
        select new Supplier(id) { Headquarters = headquarters, Owner = owner, Parent = parent };

    private Gen<Substitution?> Substitutions =>
        from fraction in numbers.Fraction
        from after in numbers.Months
        from growth in numbers.Growth
        select (Substitution?)new Substitution(fraction, after) { Growth = growth };

    private Gen<ImmutableArray<Source>> Sources(Gen<ImmutableArray<Use>> inputs, int least) =>
        from count in Gen.Frequency((1, Gen.Constant(least)), (4, Gen.Choose(1, 4)))
        from sources in SourceOf(inputs).ArrayOf(count)
        from shares in Shares(count)
        select sources.Select((source, i) => source with { Share = shares[i] }).ToImmutableArray();

    // Shares that sum to 1, to less, to nothing; some absent, so that what is left may come from there.
    private Gen<double?[]> Shares(int count) => count == 0
        ? Gen.Constant(Array.Empty<double?>())
        : from parts in Gen.Piles(count + 1, numbers.Parts)
          from whole in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(known)))
          from given in Gen.Frequency(
              (5, Gen.Constant(true).ArrayOf(count)),
              (known ? 0 : 2, Gen.Elements(true, false).ArrayOf(count)),
              (known ? 0 : 1, Gen.Constant(false).ArrayOf(count)))
          select Enumerable.Range(0, count)
              .Select(i => given[i] ? (double?)(parts[i] + (whole && i == 0 ? parts[count] : 0)) / numbers.Parts : null)
              .ToArray();
}
