using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Tidy;

/// <summary>What holds for every table: its columns are told of, its cells are what the columns say, and both forms say the same.</summary>
public sealed class EveryTableTests
{
    private static readonly Scenario Ban = Scenario.Of(Cut.By(Country.UnitedStates));

    [Fact]
    public void No_table_is_left_out()
    {
        IEnumerable<string> methods = typeof(TidyTable).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(TidyTable))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.Equal(methods.Order(StringComparer.Ordinal), EveryTable.Empty.Select(table => table.Method).Order(StringComparer.Ordinal));
        Assert.Equal(EveryTable.Empty.Length, EveryTable.Empty.Select(table => table.Table.Name).Distinct().Count());
        HashSet<string> withRows = [.. Tables("pet-ct").Select(table => table.Name)];
        Assert.All(EveryTable.Empty, table => Assert.Contains(table.Table.Name, withRows));
    }

    [Fact]
    public void Columns_are_unique_in_camel_case_and_told_of() => Assert.All(EveryTable.Empty, table =>
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*$", table.Table.Name);
        Assert.NotEmpty(table.Table.RowOf);
        Assert.Equal(table.Table.Columns.Length, table.Table.Columns.Select(column => column.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(table.Table.Columns, column =>
        {
            Assert.Matches("^[a-z][A-Za-z0-9]*$", column.Name);
            Assert.NotEmpty(column.Range);
            Assert.Matches(@"^[A-Z\d].{3,}\.$", column.Description);
            Assert.DoesNotContain('|', column.Range + column.Description);
        });
    });

    [Fact]
    public void Cells_are_what_the_columns_say()
    {
        foreach (TidyTable table in Tables("pet-ct").Concat(Tables("hospital-mri-3t-imported")))
        {
            foreach (System.Collections.Immutable.ImmutableArray<TidyCell> row in table.Rows)
            {
                Assert.Equal(table.Columns.Length, row.Length);
                Assert.All(table.Columns.Zip(row), pair => Assert.True(Fits(pair.First, pair.Second), $"{table.Name}.{pair.First.Name} ({pair.First.Range}) is {pair.Second}"));
            }
        }
    }

    [Fact]
    public void Csv_and_json_lines_say_the_same()
    {
        foreach (TidyTable table in Tables("pet-ct"))
        {
            Assert.Equal(table.Rows.Count(), TidyText.AssertSame(TidyText.Csv(table), TidyText.JsonLines(table)));
        }
    }

    [Fact]
    public void So_they_do_for_random_bills() => PropertyCheck.ForAll(RandomCases.Small, 60, given =>
    {
        foreach (TidyTable table in EveryTable.Of(given.Bill, given.Product, given.Options, given.Scenario))
        {
            TidyText.AssertSame(TidyText.Csv(table), TidyText.JsonLines(table));
            Assert.All(table.Rows, row => Assert.All(table.Columns.Zip(row), pair => Assert.True(Fits(pair.First, pair.Second), $"{table.Name}.{pair.First.Name} ({pair.First.Range}) is {pair.Second}")));
        }
    });

    private static IEnumerable<TidyTable> Tables(string id) =>
        EveryTable.Of(BillCatalogue.Load(id), BillCatalogue.Load(id).Products[0], new ExposureOptions { Blocs = [new Bloc("G", [Country.Japan, Country.Germany])] }, Ban);

    private static bool Fits(TidyColumn column, TidyCell cell) =>
        cell.IsBlank || (cell.Type == column.Type && (cell.Text is { } text ? Fits(column.Range, text) : cell.Number is not { } number || Fits(column.Range, number)));

    private static bool Fits(string range, double number) => range switch
    {
        _ when Regex.Match(range, @"^(-?[\d.]+) to ([\d.]+)($|[;,])") is { Success: true } match => number >= Parse(match.Groups[1].Value) && number <= Parse(match.Groups[2].Value) + 1e-12,
        "0 to the number of products" or "months" or "tonnes" => number >= 0,
        "above 0" or "1 to 2^128 - 1" => number > 0,
        "year" => number is > 1900 and < 2100,
        "any" => true,
        _ when range.StartsWith("value a tonne", StringComparison.Ordinal) || range is "copper is 1" or "as given" => number >= 0,
        _ when Regex.Match(range, @"^(\d) or more") is { Success: true } match => number >= Parse(match.Groups[1].Value) - 1e-12,
        _ => false,
    };

    private static bool Fits(string range, string text) => range switch
    {
        "country code" => Regex.IsMatch(text, "^[A-Z]{2}$"),
        "actor" => Regex.IsMatch(text, "^(country:[A-Z]{2}|bloc:|supplier:|component:)"),
        _ when Regex.IsMatch(range, @"^[a-z+]+(, [a-z+]+)+$") => range.Split(", ").Contains(text),
        _ => true,
    };

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
