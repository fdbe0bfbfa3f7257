namespace DependencyRisk;

/// <summary>
/// The network of a bill's only product in both phases. It stays with the bill and is carried over to bills that differ in
/// one component, so that a change of one source does not compile sixty thousand components again.
/// </summary>
internal sealed class SoleProduct(Network network) : ICompiledBill
{
    private readonly Network _network = network;

    public static bool Applies(Bill bill, AnalysisPhase phase) => bill.Products.Length == 1 && phase == AnalysisPhase.Both;

    public static Network Of(Bill bill)
    {
        if (bill.Compiled is not SoleProduct known)
        {
            known = new SoleProduct(NetworkCompiler.Product(bill, bill.Index.ComponentById[bill.Products[0]], AnalysisPhase.Both));
            bill.Compiled = known;
        }

        return known._network;
    }

    public ICompiledBill? Replace(Bill before, Bill after, int component)
    {
        bool isKept = _network.NodeOf[component] >= 0 && HaveSameUses(before.Components[component], after.Components[component]);
        return isKept ? new SoleProduct(NetworkCompiler.Replace(_network, after, component)) : null;
    }

    // Whether nothing between nodes changes. Sources with inputs of their own are left to a fresh compilation.
    private static bool HaveSameUses(Component before, Component after) =>
        before.Uses.AsSpan().SequenceEqual(after.Uses.AsSpan())
        && before.Sources.All(static source => source.Uses.IsEmpty)
        && after.Sources.All(static source => source.Uses.IsEmpty);
}
