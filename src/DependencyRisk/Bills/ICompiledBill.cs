namespace DependencyRisk;

/// <summary>Something worked out of a bill that can follow the replacement of one component at less than the cost of making it anew.</summary>
internal interface ICompiledBill
{
    /// <summary>The same of a bill that differs in one component; null where it has to be made anew.</summary>
    ICompiledBill? Replace(Bill before, Bill after, int component);
}
