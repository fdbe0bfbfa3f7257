namespace DependencyRisk.Cli;

/// <summary>Where a result goes: standard output, or a file that is written whole or not at all.</summary>
internal static class Destination
{
    /// <summary>Says at once, before any long work, that a file cannot be written.</summary>
    /// <exception cref="CliException">The folder does not exist, or the path is a folder.</exception>
    public static void Check(string? path)
    {
        if (path is null)
        {
            return;
        }

        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (Directory.Exists(path) || folder is null)
        {
            throw new CliException(ExitCode.BadInput, $"{path}: error output: This is a folder; give --output a file.");
        }

        if (!Directory.Exists(folder))
        {
            throw new CliException(ExitCode.BadInput, $"{path}: error output: The folder '{folder}' does not exist; make it first.");
        }
    }

    /// <summary>Writes.</summary>
    /// <param name="path">The file, or null for standard output.</param>
    /// <param name="standard">Standard output.</param>
    /// <param name="write">Writes everything to the stream that it gets.</param>
    public static void Write(string? path, Stream standard, Action<Stream> write)
    {
        if (path is null)
        {
            using var buffered = new BufferedStream(new BorrowedStream(standard), 1 << 16);
            write(buffered);
            buffered.Flush();
        }
        else if (IsDevice(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
        }
        else
        {
            // A link stays a link: what it leads to is replaced.
            var file = new FileInfo(path);
            WriteFile(file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName, write);
        }
    }

    // Moving a file over one of these would replace the device itself.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path) is { } full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    private static void WriteFile(string path, Action<Stream> write)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(file);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            // Does nothing where it was moved, or never came to be.
            File.Delete(temporary);
        }
    }
}
