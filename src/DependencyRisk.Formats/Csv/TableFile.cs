namespace DependencyRisk;

/// <summary>One of the files in which a bill is kept as tables.</summary>
/// <param name="Name">Its name without a folder, such as <c>bom.csv</c>, which tells what it holds; problems name it.</param>
/// <param name="Open">Opens it from the beginning; the reader closes it. Called once or twice.</param>
/// <remarks>Safe for use by many threads as far as <paramref name="Open"/> is.</remarks>
public sealed record TableFile(string Name, Func<Stream> Open)
{
    /// <summary>Whether what it holds shows it to be a workbook; null where that was not looked at.</summary>
    internal bool? HoldsWorkbook { get; init; }

    /// <summary>Whether it is a workbook, by its name unless it is known by what it holds.</summary>
    internal bool IsWorkbook => HoldsWorkbook ?? TableFiles.IsWorkbook(Name);
}
