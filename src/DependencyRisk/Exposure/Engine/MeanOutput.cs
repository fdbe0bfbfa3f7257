namespace DependencyRisk;

/// <summary>The portfolio's shortfall: the weighted mean of its products'.</summary>
internal static class MeanOutput
{
    /// <summary>Adds the products up in the order of their ids, the same way whatever the order of the file.</summary>
    public static Steps Of<TRun>(TRun run)
        where TRun : IShortfalls
    {
        Steps sum = default;
        for (int i = 0; i < run.Network.MeanNodes.Length; i++)
        {
            sum = run.Arena.Add(sum, run.OutputOf(run.Network.MeanNodes[i]), run.Network.MeanWeights[i]);
        }

        return sum;
    }
}
