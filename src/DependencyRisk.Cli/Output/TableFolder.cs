namespace DependencyRisk.Cli;

/// <summary>Writes tables into a folder, all of them or none.</summary>
internal static class TableFolder
{
    /// <summary>Writes.</summary>
    /// <param name="folder">A folder that is empty, or not there.</param>
    /// <param name="tables">The tables; each becomes a file of its name.</param>
    /// <param name="extension">What the names of the files end in.</param>
    /// <param name="write">Writes a table to a stream.</param>
    public static void Write(string folder, IEnumerable<TidyTable> tables, string extension, Action<TidyTable, Stream> write)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string unfinished = $"{full}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(unfinished);
            foreach (TidyTable table in tables)
            {
                using FileStream file = File.Create(Path.Combine(unfinished, table.Name + extension));
                write(table, file);
            }

            if (Directory.Exists(full))
            {
                Directory.Delete(full);
            }

            Directory.Move(unfinished, full);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }
}
