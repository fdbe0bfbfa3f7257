using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class FlatBomTests
{
    [Fact]
    public void A_plain_list_makes_the_parts_of_a_product_called_as_the_file()
    {
        CsvCase read = CsvCase.Bom("Part number,Description,Qty,Manufacturer\nA-1,Resistor,4,Yageo\nB-2,Housing,1,Acme GmbH\n");
        Assert.Equal(["device"], read.Valid.Products.AsEnumerable());
        Assert.Equal("A-1 x 4, B-2 x 1", read.Uses("device"));
        Assert.Equal("Resistor", read.Part("A-1").Name.English);
        Assert.Equal("Acme GmbH@ZZ ?", read.Sources("B-2"));
        Assert.Equal(ComponentKind.Part, read.Part("A-1").Kind);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Part_numbers_with_commas_bilingual_makers_a_byte_order_mark_and_semicolons()
    {
        CsvCase read = CsvCase.Bom("\uFEFFID;Name;Designator;Quantity;Manufacturer Part;Manufacturer;Supplier;Price\n1;Diode;D1,D4;2;PMEG4010BEA,115;Nexperia(安世);LCSC;1.315\n2;Op-amp;U1;1;LM4040AIM3-3.0+T;ADI(亚德诺)/MAXIM(美信);LCSC;\n3;蜂鸣器;B1;1;MLT-7525;华能;LCSC;0.226\n4;Other diode;D5;1;BAT54S;nexperia;LCSC;0.1\n");
        Assert.Equal("PMEG4010BEA,115 x 2, LM4040AIM3-3.0+T x 1, MLT-7525 x 1, BAT54S x 1", read.Uses("device"));
        Assert.Equal(new LocalizedText("Nexperia", "安世"), read.Valid.FindSupplier("Nexperia")!.Name);
        Assert.Equal(new LocalizedText("ADI/MAXIM", "亚德诺/美信"), read.Valid.FindSupplier("ADI/MAXIM")!.Name);
        Assert.Equal(new LocalizedText(null, "华能"), read.Valid.FindSupplier("华能")!.Name);
        Assert.Equal(3, read.Valid.Suppliers.Length);
        Assert.Equal("Nexperia@ZZ ?", read.Sources("BAT54S"));
        Assert.Equal(1.315, read.Part("PMEG4010BEA,115").UnitValue);
        Assert.Null(read.Part("LM4040AIM3-3.0+T").UnitValue);
        Assert.Equal(new LocalizedText(null, "蜂鸣器"), read.Part("MLT-7525").Name);
    }

    [Fact]
    public void Parts_without_numbers_are_told_apart_by_name_and_description()
    {
        CsvCase read = CsvCase.Bom("Number,Item,Description,Price,Pcs,Total Price\n1,Screw,M5x20,\"0,13\",32,\"4,16\"\n2,Screw,M6x20,\"0,14\",50,7\n3,Plate,AlCuMg1,\"184,45\",1,\"184,45\"\n,,Total cost of it: ,\"195,61\",,\n");
        Assert.Equal("Screw, M5x20 x 32, Screw, M6x20 x 50, Plate x 1", read.Uses("device"));
        Assert.Equal(0.13, read.Part("Screw, M5x20").UnitValue);
        Assert.Equal(184.45, read.Part("Plate").UnitValue);
        Assert.Equal((5, "bom.csv"), ((int)read.The("total-row").Line!, read.The("total-row").File));
    }

    [Fact]
    public void A_part_of_a_maker_that_comes_again_is_one_part_used_twice()
    {
        CsvCase read = CsvCase.Bom("Pos,Description,Qty,Manufacturer,MPN\n1,Limit switch plug,1,binder,99-06\n2,Endstop plug,2,binder,99-06\n3,Other,1,acme,99-06\n");
        Assert.Equal("99-06, Limit switch plug x 1, 99-06, Limit switch plug x 2, 99-06, Other x 1", read.Uses("device"));
        Assert.Equal(3L, read.The("repeated-part").Line);
        Assert.Contains("line 2", read.The("repeated-part").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "missing-quantity")]
    [InlineData("-", "missing-quantity")]
    [InlineData("n/a", "missing-quantity")]
    [InlineData("x", "unreadable-number")]
    [InlineData("-2", "out-of-range")]
    [InlineData("0.000", "out-of-range")]
    [InlineData("~1m", "loose-number")]
    [InlineData("(1)", "loose-number")]
    public void A_quantity_that_says_nothing_counts_as_one_and_is_told_with_its_place(string cell, string code)
    {
        CsvCase read = CsvCase.Bom($"Part,Name,Qty\nA,first,2\nB,second,{cell}\n");
        Assert.Equal("A x 2, B x 1", read.Uses("device"));
        Assert.Equal(("bom.csv", 3L, 3L, "Qty"), (read.The(code).File, read.The(code).Line, read.The(code).Column, read.The(code).Path));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("DNP")]
    public void A_part_that_is_not_fitted_is_left_out(string cell)
    {
        CsvCase read = CsvCase.Bom($"Part,Name,Qty\nA,first,2\nB,second,{cell}\n");
        Assert.Equal("A x 2", read.Uses("device"));
        Assert.Equal(3L, read.The("not-fitted").Line);
    }

    [Fact]
    public void Headings_within_the_list_titles_above_it_and_a_hundred_empty_columns_are_no_parts()
    {
        string empty = new(',', 100);
        CsvCase read = CsvCase.Bom($"Scanner rev. C{empty}\n{empty}\nPart number,Description,Qty{empty}\nELECTRONICS{empty}\nA,first,2{empty}\n{empty}\nMECHANICS,,\nB,second,1{empty}\n");
        Assert.Equal("A x 2, B x 1", read.Uses("device"));
        Assert.Equal([4L, 7L], read.Problems.Where(problem => problem.Code == "section-row").Select(problem => problem.Line!.Value));
        Assert.DoesNotContain("extra-fields", read.Codes);
    }

    [Fact]
    public void Quoted_newlines_keep_the_lines_of_later_problems_right()
    {
        CsvCase read = CsvCase.Bom("Part,Name,Qty\nA,\"first\nand second\",2\nB,\"say \"\"this\"\"\",oops\n");
        Assert.Equal("first\nand second", read.Part("A").Name.English);
        Assert.Equal("say \"this\"", read.Part("B").Name.English);
        Assert.Equal(4L, read.The("unreadable-number").Line);
    }

    [Fact]
    public void Second_and_third_makers_are_candidates_without_shares()
    {
        CsvCase read = CsvCase.Bom("Part,Qty,Manufacturer,MPN,manufacturer_2,MPN_2,Manufacturer 3\nA,1,Acme,X1,Bolt,X2, - \n");
        Assert.Equal("Acme@ZZ ?, Bolt@ZZ ?", read.Sources("A"));
    }

    [Fact]
    public void Who_sells_a_part_makes_it_only_where_no_maker_has_a_column()
    {
        Assert.Equal("Acme@ZZ ?", CsvCase.Bom("Part,Qty,Supplier\nA,1,Acme\n").Sources("A"));
        Assert.Equal("", CsvCase.Bom("Part,Qty,Supplier,Manufacturer\nA,1,LCSC,\n").Sources("A"));
    }

    [Fact]
    public void The_country_of_a_row_is_that_of_its_first_maker()
    {
        CsvCase read = CsvCase.Bom("Part,Qty,Manufacturer,Manufacturer 2,Country of origin\nA,1,Acme,Bolt,Germany\nB,1,,,日本\nC,1,Acme,,Korea\nD,1,Acme,,Atlantis\n");
        Assert.Equal("Acme@DE ?, Bolt@ZZ ?", read.Sources("A"));
        Assert.Equal("?@JP ?", read.Sources("B"));
        Assert.Equal("Acme@ZZ ?", read.Sources("C"));
        Assert.Equal((4L, 5L), (read.The("ambiguous-country").Line, read.The("ambiguous-country").Column));
        Assert.Contains("KP", read.The("ambiguous-country").Message, StringComparison.Ordinal);
        Assert.Equal(5L, read.The("unknown-country").Line);
    }

    [Fact]
    public void Values_in_two_currencies_are_never_added_up()
    {
        CsvCase read = CsvCase.Bom("Part,Qty,Price\nA,1,€5\nB,1,$5\nC,1,5 EUR\n");
        Assert.Equal((5, null, 5), (read.Part("A").UnitValue, read.Part("B").UnitValue, read.Part("C").UnitValue));
        Assert.Equal(3L, read.The("mixed-currency").Line);
        Assert.Equal([5.0, null], CsvCase.Bom("Part,Qty,Price,Currency\nA,1,5,EUR\nB,1,5,USD\n").Valid.Components.Skip(1).Select(part => part.UnitValue));
    }

    [Fact]
    public void The_value_of_a_line_is_shared_out_where_that_of_one_piece_is_not_given() =>
        Assert.Equal(2.5, CsvCase.Bom("Part,Qty,Total price\nA,4,10\n").Part("A").UnitValue);

    [Theory]
    [InlineData("Qty")]
    [InlineData("数量")]
    [InlineData("Menge")]
    [InlineData("QTY (pcs)")]
    [InlineData(" quantity  ")]
    public void Headers_are_known_in_three_languages(string quantity)
    {
        CsvCase read = CsvCase.Bom($"料号,{quantity},厂商,原产国\nA,3,Acme,德国\n");
        Assert.Equal("A x 3", read.Uses("device"));
        Assert.Equal("Acme@DE ?", read.Sources("A"));
        Assert.Equal("B x 2", CsvCase.Bom("Teilenummer;Bezeichnung;Menge;Hersteller;Ursprungsland\nB;Gehäuse;2;Müller;Österreich\n").Uses("device"));
    }

    [Fact]
    public void Columns_that_are_not_known_are_named_once()
    {
        CsvCase read = CsvCase.Bom("Part,Qty,Wibble,Wobble\nA,1,x,y\n");
        Assert.Contains("'Wibble', 'Wobble'", read.The("unknown-column").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wibble,wobble\n1,2\n", "no-header")]
    [InlineData("", "empty")]
    [InlineData("Qty,Manufacturer\n1,Acme\n", "missing-column")]
    [InlineData("Part,Qty\n", "no-parts")]
    [InlineData("Part,Name,Qty\nA,\"never closed,1\nB,x,1\n", "unclosed-quote")]
    public void A_list_that_is_none_says_why(string text, string code)
    {
        CsvCase read = CsvCase.Bom(text);
        Assert.Null(read.Bill);
        Assert.Contains(code, read.Codes);
    }

    [Fact]
    public void A_separator_within_a_text_shows_as_too_many_fields() =>
        Assert.Equal((3L, 4L), (CsvCase.Bom("Part,Name,Qty\nA,one,1\nB,2N7002,215,1\n").The("extra-fields").Line, CsvCase.Bom("Part,Name,Qty\nA,one,1\nB,2N7002,215,1\n").The("extra-fields").Column));
}
