using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>The hardware bill that the makers of the standard give as their example.</summary>
public sealed class PublishedCycloneDxTests
{
    [SharedCycloneDxFact]
    public void The_adaptor_board_has_its_parts_quantities_and_makers()
    {
        Bill bill = CycloneDxText.TryRead(File.ReadAllBytes(SharedCycloneDxFactAttribute.File), out ImmutableArray<BillProblem> problems)!;
        Assert.All(problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
        Assert.Equal("pcie-sata-adaptor-board", Assert.Single(bill.Products));
        Assert.Equal(new DateOnly(2022, 1, 9), bill.AsOf);
        Assert.Equal(7, bill.Components.Length);
        Assert.Equal(
            [("PCIE-098-02-F-D-EMS2", 1), ("molex-47155-4001", 8), ("3M-5622-4100-ML", 1), ("MC9A22-1034", 1), ("826632-3", 2), ("MP000003", 2)],
            bill.Components[0].Uses.Select(use => (use.Component, (int)use.Quantity)));
        Assert.Equal(["Samtec", "Molex", "3M", "Multicomp", "TE Connectivity", "Multicomp"], bill.Components.Skip(1).Select(component => Assert.Single(component.Sources).Supplier));
        Assert.Equal(["Samtec", "Molex", "3M", "Multicomp", "TE Connectivity"], bill.Suppliers.Select(supplier => supplier.Id));
        Assert.All(bill.Components, component => Assert.All(component.Sources, source => Assert.False(source.Origin.IsKnown)));
        Assert.Contains(problems, problem => problem.Message.StartsWith("components.description: 6 left out", StringComparison.Ordinal));
    }
}
