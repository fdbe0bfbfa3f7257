using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>Numbers for bills, of one of the kinds of <see cref="GeneratedNumbers"/>; the ends of a range come often.</summary>
internal sealed class NumberGenerators(bool exact)
{
    /// <summary>How many equal parts shares are made of.</summary>
    public int Parts => exact ? 16 : 20;

    public Gen<double> Fraction => Gen.Frequency(
        (2, Gen.Constant(0.0)),
        (3, Gen.Constant(1.0)),
        (6, Gen.Choose(0, Parts).Select(part => (double)part / Parts)),
        (1, Gen.Choose(0, 63).Select(part => exact ? part / 64.0 : part / 63.0)));

    public Gen<double> Months => Gen.Frequency(
        (3, Gen.Constant(0.0)),
        (8, Gen.Choose(0, 60).Select(part => exact ? part / 4.0 : part / 5.0)),
        (1, Gen.Choose(12, 40).Select(month => (double)month)));

    public Gen<double> MonthsAboveZero => Months.Select(months => months == 0 ? 0.5 : months);

    public Gen<double> Growth => Gen.Frequency(
        (3, Gen.Constant(1.0)),
        (1, Gen.Constant(0.0)),
        (1, Gen.Constant(1000.0)),
        (3, Gen.Choose(0, 24).Select(part => exact ? part / 8.0 : part / 10.0)));

    public Gen<double> Amount => Gen.Choose(1, 40).Select(part => exact ? part / 8.0 : part / 10.0);

    /// <summary>Numbers of the kind asked for.</summary>
    public static Gen<NumberGenerators> Of(GeneratedNumbers kind) => kind switch
    {
        GeneratedNumbers.Exact => Gen.Constant(new NumberGenerators(exact: true)),
        GeneratedNumbers.Decimals => Gen.Constant(new NumberGenerators(exact: false)),
        _ => Gen.Elements(true, false).Select(exact => new NumberGenerators(exact)),
    };

    /// <summary>The number in one of two cases out of some, else null.</summary>
    public static Gen<double?> Maybe(Gen<double> number, int given = 1, int absent = 1) =>
        Gen.Frequency((given, number.Select(value => (double?)value)), (absent, Gen.Constant<double?>(null)));
}
