using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Reads a file of trade, JSON or CSV, and computes the GeoPolRisk of each case in it.</summary>
internal static class TradeFile
{
    /// <summary>Computes every case, with governance from the reference table where the file has none.</summary>
    /// <exception cref="CliException">The file cannot be used; every problem of it is told.</exception>
    public static IReadOnlyList<GeoPolRiskOutcome> Compute(string path, MissingDataPolicy missing, BillLoader loader, Shell shell)
    {
        string source = BillLoader.Show(path);
        ImmutableArray<GeoPolRiskCase> cases;
        ImmutableArray<BillProblem> problems;
        if (Directory.Exists(path))
        {
            throw new CliException(ExitCode.BadInput, $"{path}: error unreadable: This is a folder; name a JSON or CSV file of production and imports, or '-' for standard input.");
        }

        using (var stream = new PeekedStream(loader.OpenFile(path)))
        {
            _ = IsJson(path, stream)
                ? GeoPolRiskJson.TryRead(stream, out cases, out problems, TradeNames.Options)
                : TradeCsv.TryRead(stream, out cases, out problems);
        }

        List<BillProblem> all = [.. problems];
        if (ReferenceEquals(missing, MissingDataPolicy.Refuse))
        {
            all.AddRange(cases.Where(HasYear).Select(WithoutGovernance).OfType<BillProblem>());
        }

        var outcomes = new List<GeoPolRiskOutcome>();
        if (!all.Exists(IsError))
        {
            outcomes.AddRange(cases.Select(given => Compute(given, missing, all)).OfType<GeoPolRiskOutcome>());
        }

        if (all.Exists(IsError))
        {
            throw new CliException(ExitCode.BadInput, [.. InOrder(all).Select(problem => ProblemLine.Of(source, problem))]);
        }

        ProblemLine.Warn(shell.Error, source, [.. InOrder(all)]);
        return outcomes;
    }

    // The name decides where it says what the file is, the text where it does not.
    private static bool IsJson(string path, PeekedStream stream) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".CSV" => false,
        _ => stream.LooksLikeJson(),
    };

    // As they stand in the file; what is about no line of it comes last.
    private static IEnumerable<BillProblem> InOrder(List<BillProblem> problems) =>
        problems.OrderBy(problem => problem.Line ?? long.MaxValue).ThenBy(problem => problem.Column ?? long.MaxValue);

    // A case without one has been told of already.
    private static bool HasYear(GeoPolRiskCase given) => given.Year > 0;

    private static bool IsError(BillProblem problem) => problem.Severity == ProblemSeverity.Error;

    private static BillProblem? WithoutGovernance(GeoPolRiskCase given)
    {
        ImmutableArray<Country> countries = given.WithoutGovernance(ReferenceTables.Governance);
        return countries.IsEmpty
            ? null
            : Problem(given, "missing-governance", $"Neither the file nor the reference table has a governance risk in {Show.Year(given.Year)} for {string.Join(", ", countries)}; add governanceRisk to these flows, or choose --missing bound or --missing VALUE.");
    }

    private static GeoPolRiskOutcome? Compute(GeoPolRiskCase given, MissingDataPolicy missing, List<BillProblem> problems)
    {
        try
        {
            return new GeoPolRiskOutcome(given, GeoPolRisk.Compute(given.ToInput(ReferenceTables.Governance, missing)));
        }
        catch (MissingDataException e)
        {
            problems.Add(Problem(given, "missing-data", $"Some flows have a value and others none ({string.Join(", ", e.Countries)}); give it for all of them, or for none."));
        }
        catch (ArgumentException e)
        {
            // What the method says, without the name of a parameter that a person has never seen.
            problems.Add(Problem(given, "not-defined", e.Message.Split(" (Parameter", 2)[0]));
        }

        return null;
    }

    private static BillProblem Problem(GeoPolRiskCase given, string code, string message) => new(ProblemSeverity.Error, code, given.Place ?? "$", message);
}
