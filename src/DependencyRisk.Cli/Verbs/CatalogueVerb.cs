using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk catalogue</c>: what bills come with the tool, and what is in one of them.</summary>
internal static class CatalogueVerb
{
    public const string Name = "catalogue";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "A bill of the catalogue; without it, all are listed." };
        var options = new OutputOptions();
        var verb = new Command(Name, "Lists the bills that come with the tool, or shows one with its sources and evidence.") { id };
        OptionFactory.RefuseOptions(id, verb);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            (OutputFormat format, string? path) = (options.Format(parsed), options.Output(parsed));
            if (parsed.GetValue(id) is { } asked)
            {
                ShowOne(asked, format, path, shell);
            }
            else
            {
                List(format, path, shell, cancellation);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static void ShowOne(string id, OutputFormat format, string? path, Shell shell)
    {
        CatalogueEntry? entry = BillCatalogue.Entries.FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));
        if (entry is null)
        {
            string hint = CloseMatches.Hint(id, BillCatalogue.Entries.Select(known => known.Id));
            throw new CliException(ExitCode.BadInput, $"{id}: error no-such-bill: The catalogue has no bill of that id.{hint} 'deprisk catalogue' lists the ids.");
        }

        Bill bill = BillCatalogue.Load(id);
        Destination.Write(path, shell.Output, output =>
        {
            switch (format)
            {
                case OutputFormat.Json:
                    BillJson.Write(bill, output);
                    output.WriteByte((byte)'\n');
                    break;
                case OutputFormat.Csv or OutputFormat.JsonLines:
                    TidyOutput.Write(output, TidyCatalogue.Sources(bill), format);
                    break;
                default:
                    BillSheet.Of(entry, bill).Write(output, format, path is null, shell);
                    break;
            }
        });
    }

    private static void List(OutputFormat format, string? path, Shell shell, CancellationToken cancellation)
    {
        var rows = new List<CatalogueRow>();
        foreach (CatalogueEntry entry in BillCatalogue.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(new CatalogueRow(entry, BillCatalogue.Load(entry.Id).Components.Length));
        }

        Destination.Write(path, shell.Output, output =>
        {
            switch (format)
            {
                case OutputFormat.Json:
                    CatalogueJson.Write(output, rows);
                    break;
                case OutputFormat.Csv or OutputFormat.JsonLines:
                    TidyOutput.Write(output, TidyCatalogue.Entries(rows.Select(row => (row.Entry, row.Components))), format);
                    break;
                default:
                    CatalogueSheet.Of(rows).Write(output, format, path is null, shell);
                    break;
            }
        });
    }
}
