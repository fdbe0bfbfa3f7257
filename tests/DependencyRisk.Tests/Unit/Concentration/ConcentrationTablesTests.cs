using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

public sealed class ConcentrationTablesTests
{
    // Five columns: four fill a vector, the last is added up by itself.
    private static readonly double[] Table =
    [
        1, 1, 1, 1, 1,
        1, 2, 3, 4, 9,
        0, 0, 0, 0, 0,
    ];

    // Shares of a half, a third, a quarter, a fifth and a tenth beside the rest: (a^2 + b^2) / (a + b)^2.
    private static readonly double[] OfColumns = [0.5, 5.0 / 9, 10.0 / 16, 17.0 / 25, 82.0 / 100];

    [Fact]
    public void Every_column_has_the_index_of_its_own_amounts()
    {
        var indices = new Hhi?[5];
        Concentration.HerfindahlHirschmanOfColumns(Table, 5, indices);
        Assert.All(OfColumns.Index(), column => Assert.Equal(column.Item, indices[column.Index]!.Value.Fraction, 1e-15));
    }

    [Fact]
    public void Every_row_has_the_index_of_its_own_amounts()
    {
        var indices = new Hhi?[3];
        Concentration.HerfindahlHirschmanOfRows(Table, 5, indices);
        Assert.Equal(0.2, indices[0]!.Value.Fraction, 1e-15);

        // (1 + 4 + 9 + 16 + 81) / 19^2.
        Assert.Equal(111.0 / 361, indices[1]!.Value.Fraction, 1e-15);
        Assert.Null(indices[2]);
    }

    [Fact]
    public void Columns_are_read_without_memory_of_their_own_unless_they_are_out_of_range()
    {
        var indices = new Hhi?[5];
        long First() => AllocatedBy(() => Concentration.HerfindahlHirschmanOfColumns(Table, 5, indices));
        _ = First();
        Assert.Equal(0, First());
    }

    [Fact]
    public void There_is_a_place_for_each_index()
    {
        Assert.Equal("indices", Assert.Throws<ArgumentException>(() => Concentration.HerfindahlHirschmanOfRows([1, 2, 3, 4], 2, new Hhi?[1])).ParamName);
        Assert.Equal("indices", Assert.Throws<ArgumentException>(() => Concentration.HerfindahlHirschmanOfColumns([1, 2, 3, 4], 2, new Hhi?[1])).ParamName);
        Hhi?[] more = [Hhi.FromFraction(1), Hhi.FromFraction(1), Hhi.FromFraction(1)];
        Concentration.HerfindahlHirschmanOfRows([1, 1, 1, 1], 2, more);
        Assert.Equal([Hhi.FromFraction(0.5), Hhi.FromFraction(0.5), Hhi.FromFraction(1)], more.Select(index => index!.Value));
    }

    private static long AllocatedBy(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
