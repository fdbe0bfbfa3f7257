namespace DependencyRisk;

/// <summary>The files on disk that belong to one bill kept as tables.</summary>
public static class TableFiles
{
    private static readonly string[] Ends = [".csv", ".tsv", ".xlsx"];

    /// <summary>The tables of a bill.</summary>
    /// <param name="path">
    /// A folder: all its tables (<c>.csv</c>, <c>.tsv</c>, <c>.xlsx</c>) and <c>columns.json</c>. A file called <c>bom.csv</c>: those of its folder.
    /// Any other file <c>NAME.csv</c>: it and the files <c>NAME.sources.csv</c>, <c>NAME.suppliers.csv</c> and so on beside it, and
    /// <c>NAME.columns.json</c>, else <c>columns.json</c>.
    /// </param>
    /// <returns>The files by name, in ordinal order.</returns>
    /// <exception cref="IOException">The folder cannot be read, or there is no such file.</exception>
    public static IReadOnlyList<TableFile> Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            return Folder(path);
        }

        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string stem = Path.GetFileNameWithoutExtension(path);
        if (!IsWorkbook(path) && string.Equals(stem, TableKind.Bom.Word(), StringComparison.OrdinalIgnoreCase))
        {
            return Folder(folder);
        }

        stem = stem.EndsWith(".bom", StringComparison.OrdinalIgnoreCase) ? stem[..^4] : stem;
        string own = Path.Combine(folder, $"{stem}.{BillCsv.OptionsFile}");
        return
        [
            FileOf(path),
            .. Directory.EnumerateFiles(folder).Where(other => IsBeside(other, path, stem)).Order(StringComparer.Ordinal).Select(FileOf),
            .. File.Exists(own) ? [new TableFile(BillCsv.OptionsFile, () => Open(own))] : Options(folder),
        ];
    }

    /// <summary>What a bill kept at a path is called where nothing else names it: the folder or file without its end.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The name.</returns>
    public static string NameOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string stem = Directory.Exists(full) ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full);
        stem = string.Equals(stem, TableKind.Bom.Word(), StringComparison.OrdinalIgnoreCase) ? Path.GetFileName(Path.GetDirectoryName(full)) ?? stem : stem;
        stem = stem.EndsWith(".bom", StringComparison.OrdinalIgnoreCase) ? stem[..^4] : stem;
        return stem.Length == 0 ? "bill" : stem;
    }

    /// <summary>Whether a file is a table by its end: <c>.csv</c>, <c>.tsv</c> or <c>.xlsx</c>.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsTable(string path) => Ends.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    internal static bool IsWorkbook(string name) => Path.GetExtension(name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static TableFile[] Folder(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(file => IsTable(file) && !IsHidden(file)).Order(StringComparer.Ordinal).Select(FileOf), .. Options(folder)];

    private static TableFile[] Options(string folder) =>
        Path.Combine(folder, BillCsv.OptionsFile) is var path && File.Exists(path) ? [FileOf(path)] : [];

    // What programs leave beside a table: "~$bom.xlsx" as long as it is open, "._bom.csv" on a Mac.
    private static bool IsHidden(string path) => Path.GetFileName(path.AsSpan()) is ['.', ..] or ['~', '$', ..];

    private static bool IsBeside(string other, string path, string stem)
    {
        string name = Path.GetFileName(other);
        string rest = name.StartsWith(stem + ".", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name[(stem.Length + 1)..]) : string.Empty;
        return IsTable(other) && !IsHidden(other) && !string.Equals(name, Path.GetFileName(path), StringComparison.Ordinal) && TableNames.Parse(rest.ToLowerInvariant()) is { } kind && kind != TableKind.Bom;
    }

    private static TableFile FileOf(string path) => new(Path.GetFileName(path), () => Open(path));

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
}
