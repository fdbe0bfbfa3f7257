using Xunit;

namespace DependencyRisk.Tests.Content;

public sealed class InputOutputTableTests
{
    private static readonly double[,] Published = { { 0.15, 0.25 }, { 0.20, 0.05 } };

    [Fact]
    public void The_published_table_has_its_published_inverse()
    {
        var table = new InputOutputTable(Published);
        Assert.Equal(1.25412541, table.Requirement(0, 0), 5e-9);
        Assert.Equal(0.330033, table.Requirement(0, 1), 5e-7);
        Assert.Equal(0.2640264, table.Requirement(1, 0), 5e-8);
        Assert.Equal(1.12211221, table.Requirement(1, 1), 5e-9);
    }

    [Fact]
    public void Exposure_is_face_value_and_what_is_hidden()
    {
        var table = new InputOutputTable(Published);

        // By hand, with fractions: det(I - A) = 303/400, so that the first column of L is 380/303 and 80/303, which sum to 460/303.
        Assert.Equal(38.0 / 46, table.Exposure(0, 0), 1e-14);
        Assert.Equal(8.0 / 46, table.Exposure(1, 0), 1e-14);
        Assert.Equal(1.15 * 303 / 460, table.FaceValue(0, 0), 1e-14);
        Assert.Equal(0.2 * 303 / 460, table.FaceValue(1, 0), 1e-14);
        Assert.Equal((8.0 / 46) - (0.2 * 303 / 460), table.Hidden(1, 0), 1e-14);
    }

    [Fact]
    public void Exposures_of_a_sector_sum_to_one_and_nothing_hidden_is_negative()
    {
        var dice = new Random(7);
        for (int round = 0; round < 50; round++)
        {
            int size = dice.Next(1, 12);
            double[,] coefficients = new double[size, size];
            for (int i = 0; i < size * size; i++)
            {
                coefficients[i / size, i % size] = dice.NextDouble() * 0.95 / size;
            }

            var table = new InputOutputTable(coefficients);
            for (int sector = 0; sector < size; sector++)
            {
                Assert.Equal(1, Enumerable.Range(0, size).Sum(input => table.Exposure(input, sector)), 1e-12);
                Assert.All(Enumerable.Range(0, size), input =>
                {
                    double difference = table.Exposure(input, sector) - table.FaceValue(input, sector);
                    Assert.True(difference > -1e-12);
                    Assert.Equal(Math.Max(0, difference), table.Hidden(input, sector));
                });
            }
        }
    }

    [Fact]
    public void Flows_over_outputs_are_coefficients()
    {
        InputOutputTable table = InputOutputTable.FromFlows(new double[,] { { 150, 500 }, { 200, 100 } }, [1000, 2000]);
        Assert.Equal(1.25412541, table.Requirement(0, 0), 5e-9);
        Assert.Equal(1.12211221, table.Requirement(1, 1), 5e-9);
    }

    [Fact]
    public void A_table_that_makes_nothing_on_balance_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[,] { { 0.5, 0.6 }, { 0.6, 0.5 } }));
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[,] { { 1 } }));
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[,] { { 3, 0 }, { 0, 0 } }));
    }

    [Fact]
    public void Flows_in_place_of_coefficients_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[,] { { 2e9 } }));
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[,] { { 5e9, 3e9 }, { 2e9, 8e9 } }));
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[,] { { 1e12, 0 }, { 0, 0.5 } }));
    }

    [Fact]
    public void Sectors_that_need_nothing_make_only_what_is_asked()
    {
        var table = new InputOutputTable(new double[2, 2]);
        Assert.Equal((1, 0, 0), (table.Requirement(0, 0), table.Requirement(0, 1), table.Requirement(1, 0)));
        Assert.Equal((1, 1, 0), (table.Exposure(1, 1), table.FaceValue(1, 1), table.Hidden(1, 1)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_coefficient_out_of_range_is_refused(double coefficient)
    {
        // The third sector makes up for what the first says it gives back: all told, nothing is negative but for that.
        double[,] coefficients = { { 0, coefficient, 0.5 }, { 0, 0, 0 }, { 0, 0.5, 0 } };
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new InputOutputTable(coefficients));
        Assert.Equal("coefficients", refusal.ParamName);
        Assert.StartsWith("An input coefficient is ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_output_out_of_range_is_refused(double output) =>
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => InputOutputTable.FromFlows(new double[,] { { 1 } }, [output])).ParamName);

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Equal("coefficients", Assert.Throws<ArgumentNullException>(() => new InputOutputTable(null!)).ParamName);
        Assert.Equal("flows", Assert.Throws<ArgumentNullException>(() => InputOutputTable.FromFlows(null!, [])).ParamName);
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[0, 0]));
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[1, 2]));
        Assert.Throws<ArgumentException>(() => new InputOutputTable(new double[2, 1]));
        Assert.Throws<ArgumentException>(() => InputOutputTable.FromFlows(new double[1, 1], [1, 2]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void There_are_no_other_sectors_than_those_of_the_table(int sector)
    {
        var table = new InputOutputTable(Published);
        foreach (Func<int, int, double> ask in (Func<int, int, double>[])[table.Requirement, table.Exposure, table.FaceValue, table.Hidden])
        {
            foreach (Func<double> asked in (Func<double>[])[() => ask(sector, 0), () => ask(1, sector)])
            {
                ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(() => asked());
                Assert.Equal(("sector", sector), (refusal.ParamName, refusal.ActualValue));
                Assert.Contains("from 0 to 1", refusal.Message, StringComparison.Ordinal);
            }
        }
    }
}
