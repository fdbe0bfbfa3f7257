using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>Bills of real open hardware, which the repository does not hold for their licences.</summary>
public sealed class RealBillsTests
{
    [RealBillsTheory]
    [InlineData("open-gamma-detector.csv", 25, 63, 17, 1)]
    [InlineData("bom-electronic-cabinet.csv", 39, 130, 18, 4)]
    [InlineData("BoM_mechanical_v1.0.Mechanical_Subsystem.csv", 27, 265, 0, 1)]
    [InlineData("micro-manipulator-electronic.csv", 5, 13, 0, 0)]
    [InlineData("micro-manipulator-mechanical.csv", 12, 74, 0, 2)]
    public void Real_bills_have_all_their_parts_quantities_and_makers(string file, int parts, double quantity, int makers, int problems)
    {
        Bill bill = BillCsv.Read(Path.Combine(RealBillsTheoryAttribute.Folder!, file));
        Assert.Equal(parts, bill.Components.Length - 1);
        Assert.Equal(quantity, bill.Find(bill.Products[0])!.Uses.Sum(use => use.Quantity));
        Assert.Equal(makers, bill.Suppliers.Length);
        Assert.Equal(problems, bill.Warnings.Length);
        Assert.All(bill.Warnings, warning => Assert.True(warning.Line > 1));
    }
}
