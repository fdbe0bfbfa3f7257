using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Random bills with options and cuts of all kinds, in the sizes that tests ask for.</summary>
internal static class RandomCases
{
    /// <summary>Bills of up to twelve components, dyadic and decimal numbers.</summary>
    public static Gen<BillCase> All { get; } = Gen.OneOf(Of(dyadic: true, 12), Of(dyadic: false, 12), Of(dyadic: true, 5));

    /// <summary>Numbers that doubles reckon with exactly.</summary>
    public static Gen<BillCase> Dyadic { get; } = Gen.OneOf(Of(dyadic: true, 12), Of(dyadic: true, 5));

    /// <summary>Bills small enough to ask everything about.</summary>
    public static Gen<BillCase> Small { get; } = Gen.OneOf(Of(dyadic: true, 6), Of(dyadic: false, 6));

    public static Gen<BillCase> Of(bool dyadic, int mostComponents) => BillGenerators.Cases(new BillGeneratorOptions
    {
        MostComponents = mostComponents,
        Numbers = dyadic ? GeneratedNumbers.Exact : GeneratedNumbers.Decimals,
    });
}
