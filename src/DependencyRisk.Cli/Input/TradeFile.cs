using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Reads a file of trade, JSON or CSV, and computes the GeoPolRisk of each case in it.</summary>
internal static class TradeFile
{
    private const string CsvExtension = ".csv";

    /// <summary>Computes every case, with governance from the reference table where the file has none.</summary>
    /// <exception cref="CliException">The file cannot be used; every problem of it is told.</exception>
    public static IReadOnlyList<GeoPolRiskOutcome> Compute(string path, MissingDataPolicy missing, BillLoader loader, Shell shell)
    {
        string source = BillLoader.Show(path);
        ImmutableArray<GeoPolRiskCase> cases;
        ImmutableArray<BillProblem> problems;
        using (Stream stream = loader.OpenFile(path))
        {
            _ = string.Equals(Path.GetExtension(path), CsvExtension, StringComparison.OrdinalIgnoreCase)
                ? TradeCsv.TryRead(stream, out cases, out problems)
                : GeoPolRiskJson.TryRead(stream, out cases, out problems);
        }

        List<BillProblem> all = [.. problems];
        if (ReferenceEquals(missing, MissingDataPolicy.Refuse))
        {
            all.AddRange(cases.Select(WithoutGovernance).OfType<BillProblem>());
        }

        var outcomes = new List<GeoPolRiskOutcome>();
        if (!all.Exists(IsError))
        {
            outcomes.AddRange(cases.Select(given => Compute(given, missing, all)).OfType<GeoPolRiskOutcome>());
        }

        if (all.Exists(IsError))
        {
            throw new CliException(ExitCode.BadInput, [.. all.Select(problem => ProblemLine.Of(source, problem))]);
        }

        ProblemLine.Warn(shell.Error, source, [.. all]);
        return outcomes;
    }

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
