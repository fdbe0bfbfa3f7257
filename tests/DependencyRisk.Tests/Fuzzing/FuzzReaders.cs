using System.Collections.Immutable;
using DependencyRisk.Tests.Fuzzing.Readers;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>Every reader that is fuzzed.</summary>
internal static class FuzzReaders
{
    public static ImmutableArray<FuzzReader> All { get; } =
    [
        new BillJsonFuzz(),
        new BillCsvFuzz(),
        new WorkbookFuzz(),
        new CycloneDxFuzz(),
        new BillFileFuzz(),
        new JsonTableFuzz(),
        new ColumnsFuzz(),
        new CountryNamesFuzz(),
        new ScenarioFuzz(),
        new TradeJsonFuzz(),
        new TradeCsvFuzz(),
        new MapShapesFuzz(),
        new CommandLineFuzz(),
    ];

    public static FuzzReader Named(string name) =>
        All.FirstOrDefault(reader => reader.Name == name) ?? throw new ArgumentException($"There is no reader '{name}'; there are {string.Join(", ", All.Select(reader => reader.Name))}.", nameof(name));
}
