namespace DependencyRisk.Tests.Oracles;

/// <summary>Which components a product, or a portfolio, can be choked at in a phase.</summary>
internal static class OracleScope
{
    /// <summary>All components whose own supply can matter, by id.</summary>
    public static List<Component> Of(Bill bill, IEnumerable<string> products, AnalysisPhase phase)
    {
        var had = new SortedSet<string>(StringComparer.Ordinal);
        var kept = new HashSet<string>();
        foreach (string product in products)
        {
            if (phase == AnalysisPhase.Operate)
            {
                Keep(product);
            }
            else
            {
                Have(product);
            }
        }

        return [.. had.Select(id => bill.Find(id)!)];

        void Have(string id)
        {
            if (had.Add(id))
            {
                Component component = bill.Find(id)!;
                foreach (Use use in component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)))
                {
                    if (phase != AnalysisPhase.Build || use.Phase == Phase.Build)
                    {
                        Have(use.Component);
                    }
                }
            }
        }

        void Keep(string id)
        {
            if (kept.Add(id))
            {
                foreach (Use use in bill.Find(id)!.Uses)
                {
                    (use.Phase == Phase.Operate ? (Action<string>)Have : Keep)(use.Component);
                }
            }
        }
    }
}
