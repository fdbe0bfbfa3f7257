using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Reads materials and who produces them.</summary>
internal static class WorldProductionReader
{
    public static ImmutableArray<WorldProduction> Read()
    {
        ILookup<string, CsvTable.Row> producers = CsvTable.Load("production.csv").Rows.ToLookup(row => row.Text("material"), StringComparer.Ordinal);
        return [.. CsvTable.Load("materials.csv").Rows.Select(row => Read(row, [.. producers[row.Text("material")]]))];
    }

    private static WorldProduction Read(CsvTable.Row row, CsvTable.Row[] producers)
    {
        double? total = row.NumberOrNull("worldTotal");

        // A published total is rounded; where its rows exceed it, it cannot be what they are shares of.
        double known = producers.Sum(producer => producer.NumberOrNull("amount") ?? 0);
        double whole = Math.Max(total ?? 0, known);
        return new WorldProduction
        {
            Material = row.Text("material"),
            Name = new LocalizedText(row.Text("nameEn"), row.Text("nameZh")),
            Stage = row.Text("stage"),
            Year = row.WholeOrNull("year"),
            Unit = row.TextOrNull("unit"),
            WorldTotal = total,
            Producers = [.. producers.Select(producer => Producer(producer, whole)).OrderBy(producer => producer.Country)],
            Withheld = [.. row.Text("withheld").Split('+', StringSplitOptions.RemoveEmptyEntries).Select(code => new Country(code)).Order()],
            Basis = string.Equals(row.Text("basis"), "estimate", StringComparison.Ordinal) ? EvidenceBasis.Estimate : EvidenceBasis.Published,
            Source = row.TextOrNull("source"),
            Notes = row.TextOrNull("notes"),
            EuMaterials = [.. row.Text("euMaterials").Split('+', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static MaterialProducer Producer(CsvTable.Row row, double whole)
    {
        double? amount = row.NumberOrNull("amount");
        return new MaterialProducer(row.Country("country"), amount, amount is { } produced ? produced / whole : row.Number("share"));
    }
}
