using System.Collections.Immutable;
using DependencyRisk.Criticality;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>
/// Generators with their shrinkers, for FsCheck to find by type: <c>[Property(Arbitrary = [typeof(BillArbitraries)])]</c> with
/// FsCheck.Xunit, or <c>ArbMap.Default.Merge&lt;BillArbitraries&gt;()</c>. Take a <see cref="BillCase"/> where a counterexample
/// should print itself as code to paste.
/// </summary>
public sealed class BillArbitraries
{
    private BillArbitraries()
    {
    }

    /// <summary>Small bills of any shape.</summary>
    public static Arbitrary<Bill> Bills() => Arb.From(BillGenerators.Bills(), Shrinker.Smaller);

    /// <summary>Small bills of any shape, each with a question.</summary>
    public static Arbitrary<BillCase> Cases() => Arb.From(BillGenerators.Cases(), Shrinker.Smaller);

    /// <summary>Tables of imports; fewer partners are simpler.</summary>
    public static Arbitrary<ImmutableArray<TradeFlow>> TradeTables() => Arb.From(ReferenceGenerators.TradeTables, Shrinker.Fewer);

    /// <summary>Tables of production; fewer producers are simpler.</summary>
    public static Arbitrary<ImmutableArray<ProductionVolume>> ProductionTables() => Arb.From(ReferenceGenerators.ProductionTables, Shrinker.Fewer);

    /// <summary>Governance indicators from 2019 to 2023.</summary>
    public static Arbitrary<GovernanceTable> GovernanceTables() => Arb.From(ReferenceGenerators.GovernanceTables(), Shrinker.Smaller);
}
