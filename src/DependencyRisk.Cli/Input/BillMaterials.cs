using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Finds out which materials are in the components of a bill.</summary>
internal static class BillMaterials
{
    // Looking for close matches goes over all names: what a broken file costs must not grow with its square.
    private const int MostProblems = 1000;
    private const int MostHints = 20;
    private const int MostRecordBytes = 1 << 20;

    /// <summary>What the catalogue says of its own bills, and names that are those of materials in others; to either comes what a file says.</summary>
    /// <exception cref="CliException">The file cannot be read, or names what does not exist; all of it is told.</exception>
    public static IReadOnlyList<ComponentMaterial> Of(LoadedBill loaded, BillLoader loader, string? file)
    {
        IEnumerable<ComponentMaterial> known = IsEstimate(loaded) ? ReferenceTables.Materials(loaded.Source) : ByName(loaded.Bill);
        return [.. known.Concat(file is null ? [] : Read(file, loader, loaded)).Distinct().OrderBy(row => row.Material, StringComparer.Ordinal).ThenBy(row => row.Component, StringComparer.Ordinal)];
    }

    /// <summary>Whether the bill is the catalogue's own, for which its table of estimates says which material is where.</summary>
    public static bool IsEstimate(LoadedBill loaded) => BillCatalogue.Contains(loaded.Source);

    private static IEnumerable<ComponentMaterial> ByName(Bill bill) =>
        from component in bill.Components
        from name in ((string?[])[component.Id, component.Name.English, component.Name.Chinese]).OfType<string>()
        from material in MaterialNames.Find(name)
        select new ComponentMaterial(component.Id, material.Material);

    private static List<ComponentMaterial> Read(string path, BillLoader loader, LoadedBill loaded)
    {
        string source = BillLoader.Show(path);
        var rows = new List<ComponentMaterial>();
        var problems = new List<string>();
        using Stream stream = loader.OpenFile(path);
        try
        {
            using var csv = CsvReader.Create(stream, new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = MostRecordBytes }, leaveOpen: true);
            csv.ReadHeader();
            if (!csv.TryGetFieldIndex("component", out int component) || !csv.TryGetFieldIndex("material", out int material))
            {
                throw new CliException(ExitCode.BadInput, $"{source}(1,1): error missing-column: The header must have the columns component and material.");
            }

            while (problems.Count < MostProblems && csv.Read())
            {
                var row = new ComponentMaterial(csv.GetString(component).Trim(), csv.GetString(material).Trim());
                rows.AddRange(MaterialNames.Find(row.Material).Select(known => row with { Material = known.Material }));
                problems.AddRange(Problems(row, loaded.Bill, hints: problems.Count < MostHints).Select(problem => FormattableString.Invariant($"{source}({csv.LineNumber},1): error {problem}")));
            }
        }
        catch (CsvFormatException e)
        {
            problems.Add($"{source}: error csv: {e.Message}");
        }

        if (problems.Count >= MostProblems)
        {
            problems.Add($"{source}: error too-many-problems: There may be more; mend these first.");
        }

        return problems.Count == 0 ? rows : throw new CliException(ExitCode.BadInput, problems);
    }

    private static IEnumerable<string> Problems(ComponentMaterial row, Bill bill, bool hints)
    {
        if (bill.Find(row.Component) is null)
        {
            yield return $"unknown-component: The bill has no component '{row.Component}'.{(hints ? CloseMatches.Hint(row.Component, bill.Components.Select(component => component.Id)) : string.Empty)}";
        }

        if (MaterialNames.Find(row.Material).IsEmpty)
        {
            yield return $"unknown-material: There is no material '{row.Material}'.{(hints ? MaterialNames.Hint(row.Material) : string.Empty)}";
        }
    }
}
