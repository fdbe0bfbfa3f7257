using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>What the readers of trade have in common: what is read can be reckoned with.</summary>
internal abstract class TradeFuzz : FuzzReader
{
    public override ImmutableArray<string> Words { get; } =
    [
        "material", "importer", "region", "company", "year", "production", "imports", "import", "flow", "country", "partner", "tonnes", "value", "governanceRisk", "copperReferencePrice", "note", "cases", "US", "ZZ", "EU27", "DE+FR", "Kosovo",
        "Nickel", "2022", "1e18", "Other", "expected", "unattributed",
    ];

    protected delegate bool Reading(out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems);

    protected static void Check(long inputBytes, Reading read)
    {
        GeoPolRiskCase[]? cases = ReaderContract.Check(inputBytes, (out ImmutableArray<BillProblem> problems) =>
        {
            bool isRead = read(out ImmutableArray<GeoPolRiskCase> found, out problems);
            return isRead ? found.ToArray() : null;
        }, all => string.Join('\n', all.Select(given => given.ToString())));
        foreach (GeoPolRiskCase given in cases ?? [])
        {
            try
            {
                _ = GeoPolRisk.Compute(given.ToInput(ReferenceTables.Governance, MissingDataPolicy.Bound));
            }
            catch (Exception why) when (why is ArgumentException or MissingDataException)
            {
                // The method is not defined for it, or lacks values, and says so.
            }
        }
    }
}
