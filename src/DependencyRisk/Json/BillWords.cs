namespace DependencyRisk;

/// <summary>The words of the bill format.</summary>
internal static class BillWords
{
    public static readonly JsonWords<BillBasis> Basis = new((BillBasis.Actual, "actual"), (BillBasis.Market, "market"));

    public static readonly JsonWords<Phase> Phases = new((Phase.Build, "build"), (Phase.Operate, "operate"));

    public static readonly JsonWords<ComponentKind> Kinds = new(
        (ComponentKind.Assembly, "assembly"),
        (ComponentKind.Part, "part"),
        (ComponentKind.Material, "material"),
        (ComponentKind.Process, "process"),
        (ComponentKind.Tooling, "tooling"),
        (ComponentKind.Capacity, "capacity"),
        (ComponentKind.Software, "software"),
        (ComponentKind.Service, "service"),
        (ComponentKind.Consumable, "consumable"),
        (ComponentKind.Calibration, "calibration"),
        (ComponentKind.Regulatory, "regulatory"));

    public static readonly JsonWords<SubstitutionBarrier> Barriers = new(
        (SubstitutionBarrier.Physics, "physics"),
        (SubstitutionBarrier.Qualification, "qualification"),
        (SubstitutionBarrier.Capacity, "capacity"),
        (SubstitutionBarrier.Cost, "cost"),
        (SubstitutionBarrier.Contract, "contract"),
        (SubstitutionBarrier.Regulation, "regulation"),
        (SubstitutionBarrier.Ecosystem, "ecosystem"),
        (SubstitutionBarrier.Acceptance, "acceptance"));

    public static readonly JsonWords<EvidenceBasis> EvidenceBases = new(
        (EvidenceBasis.Reported, "reported"),
        (EvidenceBasis.Published, "published"),
        (EvidenceBasis.Press, "press"),
        (EvidenceBasis.Estimate, "estimate"));
}
