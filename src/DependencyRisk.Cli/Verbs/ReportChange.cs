using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk report --against</c>: what changed from one bill to another.</summary>
internal static class ReportChange
{
    public static int Run(string[] names, Settings settings, ReportSettings asked, Shell shell, CancellationToken cancellation)
    {
        if (names.Length > 1)
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk report: error usage: --against compares one bill with one before; name one BILL.");
        }

        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        IReadOnlyList<LoadedBill> bills = new BillLoader(shell, progress, cancellation).Load([asked.Against!, names[0]]);
        (LoadedBill before, LoadedBill after) = (bills[0], bills[1]);
        CheckHome(before, after, settings);
        progress.Begin("comparing");
        BillComparison comparison = Compare(before, after, settings, asked.Options, progress, cancellation);
        progress.Clear();
        ReportVerb.Write(asked, shell, writer => comparison.WriteHtml(writer, cancellation), comparison.WriteMarkdown, () => comparison.Tables());
        return ExitCode.Done;
    }

    private static BillComparison Compare(
        LoadedBill before, LoadedBill after, Settings settings, ReportOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        if (settings.Products.IsEmpty)
        {
            return BillComparison.Of(before.Bill, after.Bill, options, progress, cancellation);
        }

        if (settings.Products.Length > 1)
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk report: error usage: With --against name one --product, or none for all that both bills have.");
        }

        string product = settings.Products[0];
        foreach (LoadedBill loaded in (ImmutableArray<LoadedBill>)[before, after])
        {
            _ = ProductChoice.Of([loaded], settings);
        }

        return BillComparison.Of(before.Bill, product, after.Bill, product, options, progress, cancellation);
    }

    private static void CheckHome(LoadedBill before, LoadedBill after, Settings settings)
    {
        _ = ProductChoice.Of([before.Bill.Home.IsKnown ? before : after], settings);
        if (!settings.Exposure.Home.IsKnown && before.Bill.Home.IsKnown && after.Bill.Home.IsKnown && before.Bill.Home != after.Bill.Home)
        {
            throw new CliException(
                ExitCode.WrongUsage,
                $"deprisk report: error usage: {before.Source} is about {before.Bill.Home} and {after.Source} about {after.Bill.Home}; say whose exposure is compared with --home CC.");
        }
    }
}
