using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Works out how far results rest on estimates.</summary>
internal static class EvidenceReview
{
    public static EvidenceSummary Of(Bill bill, Network network, ImmutableArray<ChokePoint> chokePoints)
    {
        (double estimated, double all) = (0, 0);
        foreach (ChokePoint point in chokePoints)
        {
            FieldEvidence? evidence = bill.Find(point.Component)!.EvidenceOf("sources");
            all += point.Loss.High;
            estimated += evidence is null or { Basis: EvidenceBasis.Estimate } ? point.Loss.High : 0;
        }

        int sources = network.Sources.Length;
        int unnamed = network.Sources.Count(source => source.Supplier < 0);
        return new EvidenceSummary(all > 0 ? estimated / all : null, sources > 0 ? (double)unnamed / sources : null);
    }
}
