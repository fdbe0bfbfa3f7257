using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>The vectorised indices against their definitions.</summary>
public sealed class ConcentrationAgainstOracleTests
{
    [Fact]
    public void Indices_equal_their_definitions() =>
        PropertyCheck.ForAll(ReferenceGenerators.Amounts, 2000, amounts => Compare(amounts, 1e-11), Shrinker.Smaller);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(4111)]
    public void Every_unit_counts_at_the_borders_of_vectors_and_blocks(int units) =>
        Compare([.. Enumerable.Range(1, units).Select(i => (double)(i * 7919 % 4201))], 1e-11);

    [Fact]
    public void Tables_equal_their_rows_and_columns()
    {
        (int rows, int columns) = (37, 1030);
        double[] table = [.. Enumerable.Range(0, rows * columns).Select(i => i % 11 == 0 ? 0 : Math.Pow(10, (i * 31 % 7) - 3) * (1 + (i * 7919 % 1009)))];
        for (int row = 0; row < rows; row++)
        {
            (table[(row * columns) + 5], table[(row * columns) + 1029], table[(row * columns) + 77]) = (0, row * 1e-250, row * 1e250);
        }

        Array.Clear(table, 3 * columns, columns);
        var byRow = new Hhi?[rows];
        var byColumn = new Hhi?[columns];
        Concentration.HerfindahlHirschmanOfRows(table, columns, byRow);
        Concentration.HerfindahlHirschmanOfColumns(table, columns, byColumn);
        Assert.All(Enumerable.Range(0, rows), row => CompareOne([.. table.Skip(row * columns).Take(columns)], byRow[row]));
        Assert.All(Enumerable.Range(0, columns), column => CompareOne([.. Enumerable.Range(0, rows).Select(row => table[(row * columns) + column])], byColumn[column]));
        Assert.Null(byRow[3]);
        Assert.Null(byColumn[5]);
    }

    private static void CompareOne(double[] amounts, Hhi? index)
    {
        if (amounts.All(amount => amount.Equals(0.0)))
        {
            Assert.Null(index);
            return;
        }

        double exact = ConcentrationOracle.All([.. amounts.Select(amount => amount / amounts.Max())])["hhi"];
        Assert.Equal(exact, index!.Value.Fraction, exact * 1e-12);
    }

    private static void Compare(double[] amounts, double tolerance)
    {
        IReadOnlyDictionary<string, double> expected = ConcentrationOracle.All(amounts);
        Assert.All(ConcentrationOracle.OfLibrary(amounts), index =>
            Assert.True(
                Math.Abs(index.Value - expected[index.Key]) <= tolerance * Math.Max(1, Math.Abs(expected[index.Key])),
                $"{index.Key} is {index.Value}, by its definition {expected[index.Key]}"));
    }
}
