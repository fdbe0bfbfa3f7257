using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>Reads cases of <see cref="GeoPolRisk"/> from JSON (UTF-8): one case, a list of cases, or <c>{"cases":[...]}</c>; docs/geopolrisk.md has the form.</summary>
/// <remarks>Every problem is found in one reading. Safe for use by many threads on different streams.</remarks>
public static class GeoPolRiskJson
{
    private const int MostTokenBytes = 1 << 20;

    /// <summary>Reads cases, or says everything that keeps the text from being such.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="cases">The cases; where there are errors, as much of them as could be read.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <param name="options">Names of countries and regions to know, or null for none.</param>
    /// <returns>Whether there are no errors.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(Stream utf8, out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems, GeoPolRiskJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var found = new ProblemList();
        var path = new JsonPath();
        var read = new List<GeoPolRiskCase>();
        _ = JsonFailure.Guard(found, path, () => new GeoPolRiskReader(utf8, MostTokenBytes, found, path, options ?? GeoPolRiskJsonOptions.Default).ReadInto(read));
        problems = found.ToImmutable();
        cases = [.. read];
        return !found.HasErrors;
    }
}
