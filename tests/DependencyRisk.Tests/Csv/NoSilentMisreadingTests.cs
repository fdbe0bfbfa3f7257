using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>What might be read two ways is read in none, or in the way that cannot make a product look safer; and it is told.</summary>
public sealed class NoSilentMisreadingTests
{
    private static readonly (string, string) Bom = ("bom.csv", "Part,Name,Qty,Manufacturer\nA,Diode,1,Acme\nB,Coil,1,Acme\n");

    [Theory]
    [InlineData("part,Stock cover (days)\nA,30\n", 0.9856, null)]
    [InlineData("part,Lagerreichweite (Wochen)\nA,13\n", 2.99, null)]
    [InlineData("part,Stock months (units)\nA,30\n", 0, "unknown-column")]
    [InlineData("part,months\nA,30 days\n", 0.9856, null)]
    [InlineData("part,months\nA,2 years\n", 24, null)]
    [InlineData("part,months\nA,3E\n", 0, "unreadable-number")]
    [InlineData("part,months\nA,01. Mai\n", 0, "unreadable-number")]
    [InlineData("part,months\nA,\"1,500\"\n", 0, "ambiguous-number")]
    [InlineData("part,months\nA,1.500\n", 0, "ambiguous-number")]
    [InlineData("part,months\nA,1.500\nB,2.5\n", 1.5, null)]
    [InlineData("part,on hand,monthly use\nA,300 kg,100 g\n", 0, "unreadable-number")]
    public void Stock_is_never_more_than_is_sure(string table, double months, string? code)
    {
        CsvCase read = CsvCase.Of(Bom, ("stock.csv", table));
        Assert.Equal(months, read.Part("A").StockMonths, 0.01);
        Assert.Equal(code, read.Codes.FirstOrDefault());
    }

    [Theory]
    [InlineData("part,supplier,share,capacity\nA,x,60,60\nA,y,40,45\n", "x@ZZ 0.6/0.6 after 0, y@ZZ 0.4/0.45 after 0", "shares-in-percent")]
    [InlineData("part,supplier,share %\nA,x,60\nA,y,0.4\n", "x@ZZ 0.6, y@ZZ 0.004", null)]
    [InlineData("part,supplier,share\nA,x,60%\nA,y,40\n", "x@ZZ ?, y@ZZ ?", "unclear-share")]
    [InlineData("part,supplier,share\nA,x,0.6\nA,y,\nB,z,2\n", "x@ZZ 0.6, y@ZZ ?", "unclear-share")]
    [InlineData("part,supplier,share,capacity\nA,x,0.9,50000\nA,y,0.1,\n", "x@ZZ 0.9, y@ZZ 0.1", "unclear-capacity")]
    public void Shares_and_capacities_are_never_scaled_on_a_guess(string table, string expected, string? code)
    {
        CsvCase read = CsvCase.Of(("bom.csv", "Part,Qty\nA,1\nB,1\n"), ("sources.csv", table));
        Assert.Equal(expected, read.Sources("A"));
        Assert.Equal(code, read.Codes.FirstOrDefault());
    }

    [Fact]
    public void Another_maker_or_country_in_another_row_is_another_source()
    {
        CsvCase read = CsvCase.Bom("Parent,Part,Qty,Manufacturer,Origin\np,a,1,,\np,b,1,,\na,x,1,M1,CN\nb,x,1,M2,US\nb,y,1,M1,CN\n");
        Assert.Equal("M1@CN ?, M2@US ?", read.Sources("x"));
        Assert.Equal(5L, read.The("another-source").Line);
        Assert.Equal("Acme@JP 0.6, Beta@CN 0.4", CsvCase.Bom("Part,Qty,Manufacturer,Origin,Share\nA,1,Acme,JP,60%\nA,1,Beta,CN,40%\n").Sources("A"));
    }

    [Fact]
    public void A_row_that_leaves_the_country_out_says_nothing_new_of_a_maker()
    {
        CsvCase read = CsvCase.Bom("Parent,Part,Qty,Manufacturer,Origin\np,a,1,,\np,b,1,,\na,x,1,M1,CN\nb,x,1,M1,\n");
        Assert.Equal("M1@CN ?", read.Sources("x"));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void All_columns_of_suppliers_count()
    {
        Assert.Equal("Home Ltd@CN ?, Yank Inc@ZZ ?", CsvCase.Bom("part,qty,supplier 1,supplier 2,country of origin\nA,1,Home Ltd,Yank Inc,CN\n").Sources("A"));
        Assert.Contains("repeated-column", CsvCase.Of(Bom, ("sources.csv", "part,supplier,supplier 2\nA,x,y\n")).Codes);
    }

    [Fact]
    public void A_country_alone_may_be_that_of_a_firm_and_is_not_read()
    {
        CsvCase read = CsvCase.Bom("Part;Menge;Lieferant;Land\nP1;1;Distri GmbH;CN\n");
        Assert.Equal("Distri GmbH@ZZ ?", read.Sources("P1"));
        Assert.Contains("'Land'", read.The("unknown-column").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alternative_is_worth_no_more_than_the_part_it_names()
    {
        CsvCase read = CsvCase.Of(
            ("bom.csv", "Parent,Part,Qty\np,a,1\np,x,1\nx,die,1\n"),
            ("sources.csv", "part,supplier,origin,share\nx,Xco,CN,0.3\ndie,Dco,US,1\n"),
            ("substitutes.csv", "part,alternative,fraction,months\na,x,1,0\na,typo,1,0\n"));
        Assert.Equal("Xco@CN 0/0.3 after 0", read.Sources("a"));
        Assert.Equal("die", Assert.Single(read.Part("a").Sources[0].Uses).Component);
        Assert.Equal(3L, read.The("unknown-alternative").Line);
    }

    [Theory]
    [InlineData("part,quantity\nA1,1\nB2,\n", "A1 x 1, B2 x 1")]
    [InlineData("part,quantity,manufacturer\nA1,1,x\nTotal station,,Leica\n", "A1 x 1, Total station x 1")]
    [InlineData("name,quantity,manufacturer\nA1,1,x\nSum amplifier,2,y\n", "A1 x 1, Sum amplifier x 2")]
    public void Parts_are_not_taken_for_headings_or_sums(string bom, string expected) => Assert.Equal(expected, CsvCase.Bom(bom).Uses("device"));

    [Theory]
    [InlineData("Item No,Part Number,Qty\n1,X,1\n2,Y,1\n1,Z,1\n", "X x 1, Y x 1, Z x 1")]
    [InlineData("Item,Name,Material,Qty\n1,Bracket,Steel,1\n2,Shaft,Steel,2\n", "Bracket x 1, Shaft x 2")]
    [InlineData("Reference,Value,Footprint,Qty\n\"R1,R2\",10k,0402,2\nC1,100nF,0402,1\n", "10k x 2, 100nF x 1")]
    [InlineData("Reference,Value,Qty,DNP\nR1,10,1,\nR2,4.7,1,x\nR3,1.5,1,no\n", "10 x 1, 1.5 x 1")]
    [InlineData("sep=;\nPart;Qty\nA;2\n", "A x 2")]
    [InlineData("Part,Qty\nA,1\nPart,Qty\nB,2\n", "A x 1, B x 2")]
    [InlineData("Part,Description,Qty\nA,main,1\nB,Alt. for A,\n", "A x 1")]
    public void Columns_and_rows_mean_what_they_usually_do(string bom, string expected)
    {
        CsvCase read = CsvCase.Bom(bom);
        Assert.Equal(expected, read.Uses("device"));
        Assert.All(read.Valid.Components, part => Assert.Null(part.UnitValue));
    }

    [Fact]
    public void An_outline_is_one_in_all_its_rows()
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty\n1,a,1\n1.1,a1,1\n1.2,a2,1\n2,b,1\n2.1,b1,1\n3,c,1\n");
        Assert.Equal("a x 1, b x 1, c x 1", read.Uses("device"));
        Assert.Equal("b1 x 1", read.Uses("b"));
    }

    [Theory]
    [InlineData("Parent,Part,Qty\nTOP,A,1\nTOP,B,1\nAA,C,1\n", "unknown-parent", 4)]
    [InlineData("Parent,Part,Qty\nTOP,A,1\nA,B,1\n,C,1\n", "no-parent", 4)]
    [InlineData("Part,Qty\nBox,1\n  Lid,1\n    Screw,4\n", "looks-indented", 1)]
    [InlineData("Pos,Part,Qty\n1,a,1\n1.1,b,1\n1.1.1,c,1\n", "looks-indented", 1)]
    [InlineData("Part,Qty,Hauptsitz\nA,1,DE\n", "column-not-read", 1)]
    [InlineData("Level,Parent,Part,Qty\n0,,a,1\n1,a,b,1\n", "column-not-read", 1)]
    [InlineData("Part,Qty\n1.23457E+12,1\n", "damaged-number", 2)]
    [InlineData("Part,Qty,Manufacturer\nA,1,Parker / Trelleborg\n", "several-makers", 2)]
    public void What_looks_wrong_is_told(string bom, string code, long line) => Assert.Contains(CsvCase.Bom(bom).Problems, problem => problem.Code == code && problem.Line == line);

    [Fact]
    public void The_parts_of_what_is_not_fitted_are_no_product()
    {
        CsvCase read = CsvCase.Bom("Parent,Part,Qty\nTOP,A,1\nTOP,OPT,0\nOPT,C,1\n");
        Assert.Equal(["TOP"], read.Valid.Products.AsEnumerable());
        Assert.Equal("A x 1", read.Uses("TOP"));
    }

    [Theory]
    [InlineData("unknown", "")]
    [InlineData("Various", "")]
    [InlineData("自制", "?@CN ?")]
    [InlineData("in-house", "?@CN ?")]
    [InlineData("Acme; Beta Ltd.", "Acme@ZZ ?, Beta Ltd.@ZZ ?")]
    [InlineData("村田、TDK", "村田@ZZ ?, TDK@ZZ ?")]
    public void Makers_are_nobody_ourselves_one_or_several(string cell, string expected) =>
        Assert.Equal(expected, CsvCase.Of(("bom.csv", $"Part,Qty,Manufacturer\nA,1,{cell}\n"), ("bill.csv", "home\nCN\n")).Sources("A"));

    [Fact]
    public void The_second_place_of_an_assembly_cannot_make_its_parts_less_essential()
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty,Essentiality\n0,p,1,\n1,a,1,\n2,b,1,0.1\n1,c,1,\n2,a,1,\n3,b,5,1\n");
        Assert.Equal(1, read.Part("a").Uses[0].Essentiality);
        Assert.Contains("different-contents", read.Codes);
    }

    [Fact]
    public void Sources_keep_their_numbers_when_their_rows_are_sorted()
    {
        CsvCase read = CsvCase.Of(
            Bom,
            ("sources.csv", "part,source,supplier,origin\nA,2,Zeta,US\nA,1,Alfa,DE\n"),
            ("uses.csv", "parent,source,part\nA,2,B\n"));
        Assert.Equal("Alfa@DE ?, Zeta@US ?, Acme@ZZ ?", read.Sources("A"));
        Assert.Equal("B", Assert.Single(read.Part("A").Sources[1].Uses).Component);
    }

    [Fact]
    public void A_part_of_a_table_of_ours_that_a_person_changed_keeps_its_decimal_point()
    {
        CsvCase read = CsvCase.Of(
            ("bill.csv", "field,value\nformat,dependency-risk-csv/1\nproduct,A\n"),
            ("bom.csv", "part,name\nA,\n"),
            ("stock.csv", "part,stock_months\nA,3.125\n"));
        Assert.Equal(3.125, read.Part("A").StockMonths);
    }
}
