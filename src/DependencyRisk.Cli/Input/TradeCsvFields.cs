using System.Globalization;
using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>The fields of the row that a table of trade is at, and the problems found in them.</summary>
internal sealed class TradeCsvFields(CsvReader csv, List<BillProblem> problems)
{
    public static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "...");

    /// <summary>The text of a column; empty where there is no such column.</summary>
    public string Text(string column) => csv.TryGetFieldIndex(column, out int index) ? csv.GetString(index).Trim() : string.Empty;

    /// <summary>A number that holds to some rule; null where the field is empty, 0 with a problem reported where it is wrong.</summary>
    public double? Number(string column, Func<double, bool> holds, string rule)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && holds(value))
        {
            return value;
        }

        Error("out-of-range", column, $"'{Short(text)}' is not a number {rule}, with a point for decimals.");
        return 0;
    }

    /// <summary>Tells that a column that must be filled is not.</summary>
    public double Lacks(string column)
    {
        Error($"missing-{column}", column, $"This row has no {column}; add it.");
        return 0;
    }

    public void Error(string code, string column, string message) => Add(ProblemSeverity.Error, code, column, message);

    public void Warn(string code, string column, string message) => Add(ProblemSeverity.Warning, code, column, message);

    private void Add(ProblemSeverity severity, string code, string column, string message) =>
        problems.Add(new BillProblem(severity, code, column, message, csv.LineNumber, csv.TryGetFieldIndex(column, out int index) ? index + 1 : 1));
}
