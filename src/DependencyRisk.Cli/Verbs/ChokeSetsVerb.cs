using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk chokesets</c>: who, alone or together, stops a product.</summary>
internal static class ChokeSetsVerb
{
    public const string Name = "chokesets";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bills = new Argument<string[]>("BILL")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue; several are shown one row each.",
        };
        var arguments = new ChokeSetArguments();
        var options = new AnalysisOptions(hasHorizon: false);
        var verb = new Command(Name, "Says which countries, blocs, suppliers or parts, alone or together, bring a product below what is required.") { bills };
        OptionFactory.RefuseOptions(bills, verb);
        arguments.AddTo(verb);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            Settings settings = options.Read(parsed);
            return Run(parsed.GetRequiredValue(bills), settings, arguments.Read(parsed, settings), shell, cancellation);
        });
        return verb;
    }

    private static int Run(string[] names, Settings settings, ChokeSetSettings asked, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        IReadOnlyList<LoadedBill> bills = new BillLoader(shell, progress, cancellation).Load(names);
        IReadOnlyList<(LoadedBill Loaded, ImmutableArray<string> Products)> choice = ProductChoice.Of(bills, settings);
        IEnumerable<Actor> probable = asked.Probabilities?.Given.Keys.Order() ?? Enumerable.Empty<Actor>();
        ActorCheck.Against(bills, asked.Question.Excluded.Concat(asked.Question.MustInclude).Concat(probable));
        var results = new List<ChokeSetResult>();
        foreach ((LoadedBill loaded, ImmutableArray<string> products) in choice)
        {
            var analysis = new ExposureAnalysis(loaded.Bill, settings.Exposure);
            foreach (string product in products)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Begin($"looking for choke sets of {product}");
                results.Add(Ask(loaded, analysis, product, asked, settings.Format, progress, cancellation));
            }
        }

        progress.Clear();
        ActorCheck.WarnOfIdle(shell.Error, results, asked);
        Destination.Write(settings.Output, shell.Output, output => Write(output, results, settings, asked, shell, cancellation));
        return ExitCode.Done;
    }

    private static ChokeSetResult Ask(
        LoadedBill loaded, ExposureAnalysis analysis, string product, ChokeSetSettings asked, OutputFormat format, ProgressLine progress, CancellationToken cancellation)
    {
        ProductChokeSets found = analysis.ChokeSets(product, asked.Question, progress, cancellation);
        ImmutableDictionary<Actor, double>? probabilities = asked.Probabilities?.Of(found.Actors, product);

        // The rows of a tidy table are worked out as they are written.
        var listed = ImmutableArray.CreateBuilder<(ChokeSet, double)>();
        foreach (ChokeSet set in (probabilities is null ? found.SmallestFirst() : found.LikeliestFirst(probabilities)).Take(format.IsTidy() ? 0 : asked.MaxCount))
        {
            cancellation.ThrowIfCancellationRequested();
            listed.Add((set, found.OutputWithout(set.Actors)));
        }

        return new ChokeSetResult(loaded.Source, analysis, found, listed.ToImmutable())
        {
            Able = AbleActors(analysis, product, asked.Question),
            Risk = probabilities is null ? null : ChokeRisk.Of(found, probabilities),
            Robustness = asked.ShowsRobustness ? analysis.Robustness(product, asked.Question, cancellation) : null,
        };
    }

    // Nothing falls below an output of 0, so that no set needs to be looked for.
    private static ImmutableArray<Actor> AbleActors(ExposureAnalysis analysis, string product, ChokeSetOptions question) =>
        analysis.ChokeSets(product, new ChokeSetOptions { ActorKinds = [.. question.ActorKinds.Append(ActorKind.Country).Distinct()], Required = 0, MaxOrder = 1 }).Actors;

    private static void Write(Stream output, List<ChokeSetResult> results, Settings settings, ChokeSetSettings asked, Shell shell, CancellationToken cancellation)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ChokeSetsJson.Write(output, results, asked);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, Table(results, asked), settings.Format, cancellation);
                break;
            default:
                ChokeSetsSheet.Of(results, asked).Write(output, settings, shell);
                break;
        }
    }

    private static TidyTable Table(List<ChokeSetResult> results, ChokeSetSettings asked) =>
        asked.ShowsRobustness
            ? TidyChokeSets.Robustness(results.Select(result => (result.Bill, result.Robustness!)))
            : TidyChokeSets.Sets(results.Select(result => (result.Bill, result.Sets, (IReadOnlyDictionary<Actor, double>?)result.Risk?.Given)), asked.MaxCount);
}
