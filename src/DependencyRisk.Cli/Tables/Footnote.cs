namespace DependencyRisk.Cli;

/// <summary>What must be known to read the numbers right.</summary>
internal static class Footnote
{
    public const string Bounds =
        "A loss is the mean output lost over the horizon. Low–high: low counts only what the cut must reach, high all that it may reach, "
        + "because the bill leaves it open; times and worst output are those of high.";

    public static string Basis(IEnumerable<Bill> bills)
    {
        BillBasis[] bases = [.. bills.Select(bill => bill.Basis).Distinct()];
        string Words(BillBasis basis) => basis == BillBasis.Market ? "market (what can be bought in the world)" : "actual (this maker's own sourcing)";
        return $"basis {string.Join(" and ", bases.Select(Words))}";
    }

    public static string Control(Control control) => control switch
    {
        DependencyRisk.Control.Headquarters => "countries control the sources of suppliers with headquarters there",
        DependencyRisk.Control.Owner => "countries control the sources of suppliers owned there",
        DependencyRisk.Control.Any => "countries control sources that produce there, or whose supplier's headquarters or owner is there",
        _ => "countries control the sources that produce there (origin)",
    };

    public static string Phase(AnalysisPhase phase) => phase switch
    {
        AnalysisPhase.Build => "what is needed to build",
        AnalysisPhase.Operate => "what machines in the field need to keep running",
        _ => "what is needed to build and to operate",
    };
}
