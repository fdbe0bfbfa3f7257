using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk concentration</c>: how concentrated the sources of each component are.</summary>
internal static class ConcentrationVerb
{
    public const string Name = "concentration";

    private static readonly ImmutableArray<ConcentrationBy> Default =
        [ConcentrationBy.Origin, ConcentrationBy.Headquarters, ConcentrationBy.Owner, ConcentrationBy.Supplier];

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue." };
        Option<ConcentrationBy[]> by = OptionFactory.ChosenSome(
            "--by", Words.ConcentrationUnits, "What counts as one unit; repeatable. Default: origin, headquarters, owner and supplier, each for itself.");
        Option<int?> top = OptionFactory.Count("--top", 0, "Components listed for each way to count; default: all in data, 10 in a table.");
        Option<string[]> products = Ids("--product", "Only what goes into this product of the bill; repeatable.");
        Option<string[]> components = Ids("--component", "Only this component; repeatable.");
        var output = new OutputOptions();
        var verb = new Command(Name, "Measures how concentrated the sources of each component are: HHI and its family, with bounds.") { bill, by, products, components, top };
        OptionFactory.RefuseOptions(bill, verb);
        output.AddTo(verb);
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(bill),
            [.. parsed.GetValue(by) is { Length: > 0 } chosen ? chosen.Distinct() : Default],
            [.. parsed.GetValue(products) ?? []],
            [.. parsed.GetValue(components) ?? []],
            parsed.GetValue(top),
            (output.Format(parsed), output.Output(parsed)),
            shell,
            cancellation));
        return verb;
    }

    private static Option<string[]> Ids(string name, string description) => new(name) { HelpName = "ID", Description = description };

    private static int Run(
        string name,
        ImmutableArray<ConcentrationBy> ways,
        ImmutableArray<string> products,
        ImmutableArray<string> components,
        int? top,
        (OutputFormat Format, string? Path) to,
        Shell shell,
        CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        LoadedBill loaded = new BillLoader(shell, progress, cancellation).Load([name])[0];
        CheckIds(loaded, products, "product", loaded.Bill.Products);
        CheckIds(loaded, components, "component", loaded.Bill.Components.Select(component => component.Id));
        var wanted = components.ToHashSet(StringComparer.Ordinal);
        var results = new List<ComponentConcentration>();
        foreach (ConcentrationBy way in ways)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Begin($"measuring by {Words.ConcentrationUnits.Of(way)}");
            int most = top ?? (to.Format.IsData() ? int.MaxValue : 10);
            results.AddRange(ConcentrationAnalysis.Measure(loaded.Bill, way, products)
                .Where(result => wanted.Count == 0 || wanted.Contains(result.Component))
                .Take(most));
        }

        progress.Clear();
        WarnOfHomeMade(loaded, wanted, shell);
        Destination.Write(to.Path, shell.Output, output => Write(output, loaded.Bill, results, to, shell));
        return ExitCode.Done;
    }

    private static void CheckIds(LoadedBill loaded, ImmutableArray<string> ids, string kind, IEnumerable<string> all)
    {
        var known = all.ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. ids.Where(id => !known.Contains(id))];
        if (unknown.Length > 0)
        {
            throw new CliException(ExitCode.BadInput, [.. unknown.Select(id => $"{loaded.Source}: error unknown-{kind}: There is no {kind} '{id}'.{CloseMatches.Hint(id, known)}")]);
        }
    }

    private static void WarnOfHomeMade(LoadedBill loaded, HashSet<string> wanted, Shell shell)
    {
        foreach (Component component in wanted.Order(StringComparer.Ordinal).Select(id => loaded.Bill.Find(id)!).Where(component => component.Sources.IsEmpty && !component.Uses.IsEmpty))
        {
            shell.Error.WriteLine(Printable.Clean($"{loaded.Source}: warning made-in-house: '{component.Id}' is made in house, so that it has no sources to measure."));
        }
    }

    private static void Write(Stream output, Bill bill, List<ComponentConcentration> results, (OutputFormat Format, string? Path) to, Shell shell)
    {
        switch (to.Format)
        {
            case OutputFormat.Json:
                ConcentrationJson.Write(output, bill, results);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyConcentration.Components(results.Select(result => (bill, result))), to.Format);
                break;
            default:
                ConcentrationSheet.Of(bill, results).Write(output, to.Format, to.Path is null, shell);
                break;
        }
    }
}
