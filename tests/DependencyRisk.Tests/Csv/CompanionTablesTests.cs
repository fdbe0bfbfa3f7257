using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class CompanionTablesTests
{
    private static readonly (string, string) Bom = ("bom.csv", "Part,Name,Qty,Manufacturer,MPN\nA,Diode,1,Acme,X-1\nB,Coil,1,Acme,X-2\nC,Case,1,Bolt,X-3\nD,Foil,1,,\n");

    [Fact]
    public void Sources_are_found_by_part_by_number_of_the_maker_and_by_name()
    {
        CsvCase read = CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin,Share\nA,Acme,DE,0.7\nA,Other,US,0.3\nX-2,Acme,JP,1\nfoil,Foilco,CN,1\nZ,Acme,DE,1\n"));
        Assert.Equal("Acme@DE 0.7, Other@US 0.3", read.Sources("A"));
        Assert.Equal("Acme@JP 1", read.Sources("B"));
        Assert.Equal("Foilco@CN 1", read.Sources("D"));
        Assert.Equal(("sources.csv", 6L, 1L), (read.The("unknown-part").File, read.The("unknown-part").Line, read.The("unknown-part").Column));
    }

    [Fact]
    public void What_holds_for_a_maker_holds_for_its_parts_unless_the_part_has_rows_of_its_own()
    {
        CsvCase read = CsvCase.Of(Bom, ("sources.csv", "Part,Maker,Origin,Share\n,Acme,DE,0.6\n,Acme,HU,0.4\n,Bolt,US,\nB,,JP,1\n"));
        Assert.Equal("Acme@DE 0.6, Acme@HU 0.4", read.Sources("A"));
        Assert.Equal("Acme@JP 1", read.Sources("B"));
        Assert.Equal("Bolt@US ?", read.Sources("C"));
    }

    [Fact]
    public void A_maker_stays_a_candidate_where_the_sources_leave_something_open()
    {
        Assert.Equal("Other@US 0.3, Acme@ZZ ?", CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin,Share\nA,Other,US,0.3\n")).Sources("A"));
        Assert.Equal("Other@US 1", CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin,Share\nA,Other,US,1\n")).Sources("A"));
        Assert.Equal("Other@US ?, Acme@ZZ ?", CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin,Share\nA,Other,US,\n")).Sources("A"));
    }

    [Theory]
    [InlineData("60%", "40%", 0.6)]
    [InlineData("60", "40", 0.6)]
    [InlineData("0.6", "0.4", 0.6)]
    [InlineData("0,6", "0,4", 0.6)]
    public void Shares_are_fractions_or_per_cent(string one, string other, double expected)
    {
        CsvCase read = CsvCase.Of(Bom, ("sources.csv", $"Part;Supplier;Origin;Share\nA;Acme;DE;{one}\nA;Other;US;{other}\n"));
        Assert.Equal(expected, read.Part("A").Sources[0].Share!.Value, 1e-15);
        Assert.Equal(one == "60", read.Codes.Contains("shares-in-percent"));
    }

    [Fact]
    public void Shares_that_sum_to_more_than_one_are_an_error_at_their_row()
    {
        CsvCase read = CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin,Share\nB,Acme,DE,1\nA,Acme,DE,0.7\nA,Other,US,0.7\n"));
        Assert.Null(read.Bill);
        Assert.Equal(("sources.csv", 3L, 4L), (read.The("shares-exceed-one").File, read.The("shares-exceed-one").Line, read.The("shares-exceed-one").Column));
    }

    [Fact]
    public void Suppliers_have_countries_owners_and_parents_by_name_or_id()
    {
        CsvCase read = CsvCase.Of(Bom, ("suppliers.csv", "Supplier,Headquarters,Owner,Parent\nAcme,Deutschland,美国,Big Corp\nBig Corp,USA,,\nBolt,Korea,,\n"));
        Supplier acme = read.Valid.FindSupplier("Acme")!;
        Assert.Equal(("DE", "US", "Big Corp"), (acme.Headquarters.Code, acme.Owner.Code, acme.Parent));
        Assert.False(read.Valid.FindSupplier("Bolt")!.Headquarters.IsKnown);
        Assert.Contains("ambiguous-country", read.Codes);
        CsvCase byId = CsvCase.Of(Bom, ("suppliers.csv", "id,name,hq\ns1,Acme,DE\n"), ("sources.csv", "part,supplier,origin\nB,s1,FR\n"));
        Assert.Equal("s1@FR ?", byId.Sources("B"));
        Assert.Equal("s1@ZZ ?", byId.Sources("A"));
    }

    [Fact]
    public void An_alternative_is_a_source_that_is_ready_later()
    {
        CsvCase read = CsvCase.Of(
            Bom,
            ("sources.csv", "Part,Supplier,Origin,Share,Capacity,Ready,Recovery\nB,Acme,JP,0.25\nB,Bolt,FR,0.75\n"),
            ("substitutes.csv", "Part,Alternative,Priority,Fraction,Months\nA,B,2,0.8,6\nA,C,1,low,3\nA,Z-9,3,0.1,1\nC,A,,,2\nC,B,,0.5,\n"));
        Assert.Equal("Acme@ZZ ?, Bolt@ZZ 0/0.2 after 3, Acme@JP 0/0.2 after 6, Bolt@FR 0/0.6000000000000001 after 6", read.Sources("A"));
        Assert.Equal(4L, read.The("unknown-alternative").Line);
        Assert.Equal("Bolt@ZZ ?", read.Sources("C"));
        Assert.Equal((5L, 6L), (read.The("no-fraction").Line, read.The("no-months").Line));
    }

    [Fact]
    public void An_alternative_of_unknown_split_counts_for_nothing_and_that_is_told()
    {
        CsvCase read = CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin\nB,Acme,JP\nB,Bolt,FR\n"), ("substitutes.csv", "Part,Alternative,Fraction,Months\nC,B,0.5,1\n"));
        Assert.Equal("Bolt@ZZ ?", read.Sources("C"));
        Assert.Contains("alternative-split-unknown", read.Codes);
    }

    [Fact]
    public void The_parts_of_a_group_stand_in_for_each_other()
    {
        CsvCase read = CsvCase.Of(Bom, ("substitutes.csv", "Part,Group,Priority,Fraction,Months\nA,g,1,1,1\nC,g,2,0.5,4\n"));
        Assert.Equal("Acme@ZZ ?, Bolt@ZZ 0/0.5 after 4", read.Sources("A"));
        Assert.Equal("Bolt@ZZ ?, Acme@ZZ 0/1 after 1", read.Sources("C"));
    }

    [Fact]
    public void Without_an_alternative_a_row_says_what_the_other_sources_can_do()
    {
        CsvCase read = CsvCase.Of(Bom, ("substitutes.csv", "part,fraction,after months,growth,blocked by\nA,0.5,18,2,qualification;cost\nB,2,1,,\n"));
        Assert.Equal(new Substitution(0.5, 18) { Growth = 2, BlockedBy = [SubstitutionBarrier.Qualification, SubstitutionBarrier.Cost] }, read.Part("A").Substitution);
        Assert.Null(read.Part("B").Substitution);
        Assert.Equal(["out-of-range", "no-fraction"], read.Codes);
    }

    [Theory]
    [InlineData("Part,Months\nA,1.5\n", 1.5)]
    [InlineData("料号,库存月数\nA,2\n", 2)]
    [InlineData("Part,Stock weeks\nA,13\n", 2.99)]
    [InlineData("Part,Days of cover\nA,30.4375\n", 1)]
    [InlineData("Part,On hand,Monthly use\nA,300,100\n", 3)]
    [InlineData("Part,On hand,Monthly use\nA,300,\n", 0)]
    [InlineData("Part,Months\nA,unknown\n", 0)]
    [InlineData("Part,Months\nA,1\nA,2\n", 3)]
    public void Stock_is_months_however_it_is_given(string table, double months) =>
        Assert.Equal(months, CsvCase.Of(Bom, ("stock.csv", table)).Part("A").StockMonths, 0.01);

    [Fact]
    public void Uses_say_what_a_list_cannot()
    {
        CsvCase read = CsvCase.Of(
            Bom,
            ("sources.csv", "Part,Supplier,Origin,Share\nA,Acme,DE,0.7\nA,Other,US,0.3\n"),
            ("uses.csv", "Parent,Source,Part,Quantity,Essentiality,Phase\nA,,B,2,0.5,operate\nA,2,C,1,,\nA,3,D,1,,\n"));
        Assert.Null(read.Bill);
        Assert.Equal(("uses.csv", 4L), (read.The("unknown-source").File, read.The("unknown-source").Line));
        CsvCase right = CsvCase.Of(Bom, ("sources.csv", "Part,Supplier,Origin,Share\nA,Acme,DE,0.7\nA,Other,US,0.3\n"), ("uses.csv", "Parent,Source,Part,Quantity,Essentiality,Phase\nA,,B,2,0.5,operate\nA,2,C,1,,\n"));
        Assert.Equal(new Use("B") { Quantity = 2, Essentiality = 0.5, Phase = Phase.Operate }, Assert.Single(right.Part("A").Uses));
        Assert.Equal("C", Assert.Single(right.Part("A").Sources[1].Uses).Component);
        Assert.Empty(right.Part("A").Sources[0].Uses);
    }

    [Fact]
    public void A_file_whose_name_says_nothing_is_left_out_and_told()
    {
        CsvCase read = CsvCase.Of(Bom, ("wibble.csv", "a,b\n1,2\n"));
        Assert.Equal("wibble.csv", read.The("unknown-table").File);
        Assert.NotNull(read.Bill);
    }

    [Fact]
    public void The_order_of_the_files_is_of_no_matter()
    {
        (string, string)[] files = [Bom, ("sources.csv", "Part,Supplier,Origin,Share\nA,Acme,DE,0.7\nA,Other,US,0.3\n"), ("suppliers.csv", "Supplier,hq\nOther,US\n"), ("stock.csv", "Part,Months\nA,1\n")];
        Assert.Equal(BillJson.ToJson(CsvCase.Of(files).Valid), BillJson.ToJson(CsvCase.Of([.. files.Reverse()]).Valid));
    }
}
