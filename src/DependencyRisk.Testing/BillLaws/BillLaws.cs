using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>
/// The laws of exposure: what every score of where a product can be choked owes its user, whatever its formula. The library's
/// own measures keep them; put a rule of yours to them with <see cref="LawReport{T}"/> or one at a time.
/// </summary>
public static class BillLaws
{
    /// <summary>A result is within its range, and its low bound is no higher than its high one.</summary>
    public static Law<BillCase> Bounds => CutLaws.Bounds;

    /// <summary>A larger set of cuts never causes less loss.</summary>
    public static Law<BillCase> MoreCuts => CutLaws.MoreCuts;

    /// <summary>A larger severity never causes less loss.</summary>
    public static Law<BillCase> LargerSeverity => CutLaws.LargerSeverity;

    /// <summary>A longer finite cut never causes less loss.</summary>
    public static Law<BillCase> LongerCut => CutLaws.LongerCut;

    /// <summary>A cut by a country or a bloc that is for good causes no less loss than one that ends.</summary>
    public static Law<BillCase> CutForGood => CutLaws.CutForGood;

    /// <summary>A cut that begins earlier and ends alike never causes less loss.</summary>
    public static Law<BillCase> EarlierCut => CutLaws.EarlierCut;

    /// <summary>Two countries merged into a bloc cause at least the loss that either causes alone.</summary>
    public static Law<BillCase> Bloc => CutLaws.Bloc;

    /// <summary>More stock of a component never means more loss.</summary>
    public static Law<BillCase> MoreStock => ResilienceLaws.MoreStock;

    /// <summary>A larger fraction that can be substituted never means more loss.</summary>
    public static Law<BillCase> LargerFraction => ResilienceLaws.LargerFraction;

    /// <summary>Sources that can grow more never mean more loss.</summary>
    public static Law<BillCase> LargerGrowth => ResilienceLaws.LargerGrowth;

    /// <summary>Substitution that is qualified earlier never means more loss.</summary>
    public static Law<BillCase> EarlierSubstitution => ResilienceLaws.EarlierSubstitution;

    /// <summary>Substitution where there was none never means more loss.</summary>
    public static Law<BillCase> AnySubstitution => ResilienceLaws.AnySubstitution;

    /// <summary>Spare capacity that is ready earlier never means more loss.</summary>
    public static Law<BillCase> EarlierQualification => ResilienceLaws.EarlierQualification;

    /// <summary>A larger capacity of a source never means more loss.</summary>
    public static Law<BillCase> LargerCapacity => ResilienceLaws.LargerCapacity;

    /// <summary>A source that recovers earlier never means more loss.</summary>
    public static Law<BillCase> EarlierRecovery => ResilienceLaws.EarlierRecovery;

    /// <summary>A part that is less essential never means more loss.</summary>
    public static Law<BillCase> SmallerEssentiality => ResilienceLaws.SmallerEssentiality;

    /// <summary>An added backup, a source with share 0, on a component that has sources never means more loss.</summary>
    public static Law<BillCase> AddedBackup => ResilienceLaws.AddedBackup;

    /// <summary>A product that needs one more part is exposed to all that it was exposed to before.</summary>
    public static Law<BillCase> OneMorePart => StructureLaws.OneMorePart;

    /// <summary>The order of components, suppliers, uses and sources in the bill does not change a bit.</summary>
    public static Law<BillCase> Order => SameBillLaws.Order;

    /// <summary>Asked by several threads at once, a rule says what it says to one, to the last bit.</summary>
    public static Law<BillCase> Threads => SameBillLaws.Threads;

    /// <summary>Other ids of components and suppliers change nothing.</summary>
    public static Law<BillCase> OtherIds => SameBillLaws.OtherIds;

    /// <summary>Other units of value change nothing.</summary>
    public static Law<BillCase> UnitsOfValue => SameBillLaws.UnitsOfValue;

    /// <summary>A source split in two of the same supplier, origin and times changes nothing.</summary>
    public static Law<BillCase> SplitSource => SameBillLaws.SplitSource;

    /// <summary>A bill and its expansion to a tree, in which nothing is shared, have the same result.</summary>
    public static Law<BillCase> Tree => SameBillLaws.Tree;

    /// <summary>An assembly that has no sources and no stock may be replaced by its parts.</summary>
    public static Law<BillCase> Inlining => SameBillLaws.Inlining;

    /// <summary>Once the unallocated share is known to come from a candidate, the bounds lie within those before.</summary>
    public static Law<BillCase> AllocatedToCandidate => KnowledgeLaws.AllocatedToCandidate;

    /// <summary>Once the unallocated share is known to come from somebody new, the bounds lie within those before.</summary>
    public static Law<BillCase> AllocatedToNewSource => KnowledgeLaws.AllocatedToNewSource;

    /// <summary>Dropping a known origin only widens the bounds.</summary>
    public static Law<BillCase> DroppedOrigin => KnowledgeLaws.DroppedOrigin;

    /// <summary>Dropping a share where nothing is unallocated, or a candidate exists, only widens the bounds.</summary>
    public static Law<BillCase> DroppedShare => KnowledgeLaws.DroppedShare;

    /// <summary>Dropping the headquarters and owners of all suppliers only widens the bounds.</summary>
    public static Law<BillCase> DroppedOwners => KnowledgeLaws.DroppedOwners;

    /// <summary>All of them, in the order of the documentation.</summary>
    public static ImmutableArray<Law<BillCase>> All { get; } =
    [
        Bounds, MoreCuts, LargerSeverity, LongerCut, CutForGood, EarlierCut, Bloc,
        MoreStock, LargerFraction, LargerGrowth, EarlierSubstitution, AnySubstitution, EarlierQualification, LargerCapacity,
        EarlierRecovery, SmallerEssentiality, AddedBackup, OneMorePart,
        Order, Threads, OtherIds, UnitsOfValue, SplitSource, Tree, Inlining,
        AllocatedToCandidate, AllocatedToNewSource, DroppedOrigin, DroppedShare, DroppedOwners,
    ];
}
