using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>Gets bills by path, by catalogue id, or from standard input.</summary>
internal sealed class BillLoader(Shell shell, ProgressLine progress, CancellationToken cancellation)
{
    public const string StandardInput = "-";

    private const string WhatIsRead = "deprisk reads bills in JSON (dependency-risk-bill/1 or CycloneDX), tables (.csv, .tsv, .xlsx or a folder of them), '-' for standard input, and ids of the catalogue";

    /// <summary>Loads bills; of all that are wrong, tells every problem at once.</summary>
    /// <exception cref="CliException">One of them is missing or not valid.</exception>
    public IReadOnlyList<LoadedBill> Load(IReadOnlyList<string> names)
    {
        var bills = new List<LoadedBill>();
        var failures = new List<string>();
        foreach (string name in names)
        {
            try
            {
                if (TryLoad(name, out Bill? bill, out ImmutableArray<BillProblem> problems))
                {
                    bills.Add(new LoadedBill(Show(name), bill!));
                }
                else
                {
                    failures.AddRange(problems.Select(problem => ProblemLine.Of(Show(name), problem)));
                }
            }
            catch (CliException e)
            {
                failures.AddRange(e.Lines);
            }
        }

        if (failures.Count > 0)
        {
            throw new CliException(ExitCode.BadInput, failures);
        }

        progress.Clear();
        foreach (LoadedBill loaded in bills)
        {
            ProblemLine.Warn(shell.Error, loaded.Source, loaded.Bill.Warnings, "'deprisk validate --report' counts them");
        }

        return bills;
    }

    /// <summary>Loads one bill, or says everything that is wrong with it.</summary>
    /// <exception cref="CliException">There is nothing to read.</exception>
    public bool TryLoad(string name, out Bill? bill, out ImmutableArray<BillProblem> problems)
    {
        progress.Begin($"reading {Show(name)}");
        bool isRead = TryRead(name, out bill, out problems);
        progress.Clear();
        if (!isRead && problems.IsEmpty)
        {
            // Never fail without a word.
            problems = [new BillProblem(ProblemSeverity.Error, "not-a-bill", "$", "There is no bill in this document; give a JSON object of format dependency-risk-bill/1.")];
        }

        return isRead;
    }

    /// <summary>Opens a file, or standard input.</summary>
    /// <exception cref="CliException">It cannot be opened.</exception>
    public Stream OpenFile(string path)
    {
        if (string.Equals(path, StandardInput, StringComparison.Ordinal))
        {
            return new WatchedStream(shell.Input, progress, cancellation);
        }

        try
        {
            return new WatchedStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1), progress, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CliException(ExitCode.BadInput, $"{path}: error unreadable: {e.Message}");
        }
    }

    public static string Show(string name) => string.Equals(name, StandardInput, StringComparison.Ordinal) ? "(standard input)" : name;

    // An id of the catalogue always means the catalogue, whatever lies in the folder; './pet-ct' means the file.
    private bool TryRead(string name, out Bill? bill, out ImmutableArray<BillProblem> problems)
    {
        if (string.Equals(name, StandardInput, StringComparison.Ordinal))
        {
            return BillFile.TryRead(OpenFile(name), "bill", out bill, out problems, options: null, cancellation);
        }

        if (BillCatalogue.Contains(name))
        {
            using Stream stream = BillCatalogue.Open(name);
            return BillJson.TryRead(stream, out bill, out problems);
        }

        CheckPath(name);
        try
        {
            var options = new BillFileOptions { Watch = stream => new WatchedStream(stream, progress, cancellation) };
            return BillFile.TryRead(name, out bill, out problems, options, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CliException(ExitCode.BadInput, $"{name}: error unreadable: {e.Message}");
        }
    }

    private static void CheckPath(string name)
    {
        if (Directory.Exists(name))
        {
            if (!Directory.EnumerateFiles(name).Any(TableFiles.IsTable))
            {
                throw new CliException(ExitCode.BadInput, $"{name}: error not-a-bill: There is no table in this folder; {WhatIsRead}.");
            }

            return;
        }

        if (!File.Exists(name))
        {
            string hint = CloseMatches.Hint(name, BillCatalogue.Entries.Select(entry => entry.Id));
            throw new CliException(ExitCode.BadInput, $"{name}: error no-such-bill: There is no such file, and no bill of that id in the catalogue.{hint} 'deprisk catalogue' lists the ids.");
        }

        if (Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".XLS" or ".ODS" or ".YAML" or ".YML" or ".PDF")
        {
            throw new CliException(ExitCode.BadInput, $"{name}: error not-a-bill: This is no form that is read; {WhatIsRead}.");
        }
    }
}
