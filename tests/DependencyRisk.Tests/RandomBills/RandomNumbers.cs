using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>
/// Numbers for random bills. The dyadic ones are multiples of small powers of two, which a double adds and multiplies without
/// rounding, so that times that should coincide do; the decimal ones look like what people write, and round.
/// </summary>
internal sealed class RandomNumbers(bool dyadic)
{
    public int Parts => dyadic ? 16 : 20;

    public Gen<double> Fraction => Gen.Frequency(
        (2, Gen.Constant(0.0)),
        (3, Gen.Constant(1.0)),
        (6, Gen.Choose(0, Parts).Select(part => (double)part / Parts)),
        (1, Gen.Choose(0, 63).Select(part => dyadic ? part / 64.0 : part / 63.0)));

    public Gen<double> Months => Gen.Frequency(
        (3, Gen.Constant(0.0)),
        (8, Gen.Choose(0, 60).Select(part => dyadic ? part / 4.0 : part / 5.0)),
        (1, Gen.Choose(12, 40).Select(month => (double)month)));

    public Gen<double> MonthsAboveZero => Months.Select(months => months == 0 ? 0.5 : months);

    public Gen<double> Growth => Gen.Frequency(
        (3, Gen.Constant(1.0)),
        (1, Gen.Constant(0.0)),
        (1, Gen.Constant(1000.0)),
        (3, Gen.Choose(0, 24).Select(part => dyadic ? part / 8.0 : part / 10.0)));

    public Gen<double> Amount => Gen.Choose(1, 40).Select(part => dyadic ? part / 8.0 : part / 10.0);

    /// <summary>The number in one of two cases out of some, else null.</summary>
    public static Gen<double?> Maybe(Gen<double> number, int given = 1, int absent = 1) =>
        Gen.Frequency((given, number.Select(value => (double?)value)), (absent, Gen.Constant<double?>(null)));
}
