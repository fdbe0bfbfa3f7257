using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class StructuredBomTests
{
    [Fact]
    public void An_indented_list_makes_a_tree()
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty\n0,scanner,1\n1,coil,2\n2,wire,10\n2,former,1\n1,table,1\n");
        Assert.Equal(["scanner"], read.Valid.Products.AsEnumerable());
        Assert.Equal("coil x 2, table x 1", read.Uses("scanner"));
        Assert.Equal("wire x 10, former x 1", read.Uses("coil"));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("1", "2", "3")]
    [InlineData(".1", "..2", "...3")]
    [InlineData("1", "1.1", "1.1.1")]
    [InlineData("L0", "L1", "L2")]
    [InlineData("1.0", "2.0", "3.0")]
    public void Levels_are_written_in_many_ways(string first, string second, string third)
    {
        CsvCase read = CsvCase.Bom($"Ebene,Teilenummer,Menge\n{first},a,1\n{second},b,2\n{third},c,3\n");
        Assert.Equal(("b x 2", "c x 3"), (read.Uses("a"), read.Uses("b")));
    }

    [Fact]
    public void A_list_that_begins_at_level_one_belongs_to_a_product_it_does_not_name()
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty\n1,a,2\n2,b,1\n1,c,3\n");
        Assert.Equal("a x 2, c x 3", read.Uses("device"));
        Assert.Equal(["device"], read.Valid.Products.AsEnumerable());
    }

    [Fact]
    public void Several_products_at_level_zero_make_a_portfolio() =>
        Assert.Equal(["a", "c"], CsvCase.Bom("Level,Part,Qty\n0,a,1\n1,b,1\n0,c,1\n1,b,2\n").Valid.Products.AsEnumerable());

    [Fact]
    public void An_assembly_that_comes_again_is_one_component_with_its_parts_once()
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty\n0,p,1\n1,motor,1\n2,screw,4\n2,rotor,1\n1,pump,1\n2,motor,1\n3,screw,4\n3,rotor,1\n1,motor,2\n");
        Assert.Equal("screw x 4, rotor x 1", read.Uses("motor"));
        Assert.Equal("motor x 1, pump x 1, motor x 2", read.Uses("p"));
        Assert.Equal(["repeated-part"], read.Codes);
    }

    [Fact]
    public void An_assembly_with_other_parts_in_another_place_needs_them_all_and_that_is_told()
    {
        CsvCase more = CsvCase.Bom("Level,Part,Qty\n0,p,1\n1,motor,1\n2,screw,4\n1,pump,1\n2,motor,1\n3,screw,4\n3,magnet,1\n");
        Assert.Equal("screw x 4, magnet x 1", more.Uses("motor"));
        Assert.Equal(7L, more.The("different-contents").Line);
        CsvCase fewer = CsvCase.Bom("Level,Part,Qty\n0,p,1\n1,motor,1\n2,screw,4\n2,magnet,1\n1,pump,1\n2,motor,1\n3,screw,4\n");
        Assert.Equal("screw x 4, magnet x 1", fewer.Uses("motor"));
        Assert.Contains("different-contents", fewer.Codes);
    }

    [Theory]
    [InlineData("0,a,1\n2,b,1\n", "level-jump", 3)]
    [InlineData("1,a,1\n0,b,1\n", "level-jump", 3)]
    [InlineData("0,a,1\n,b,1\n", "missing-level", 3)]
    [InlineData("0,a,1\nx,b,1\n", "missing-level", 3)]
    [InlineData("0,a,1\n1,b,1\n2,a,1\n", "cycle", 2)]
    [InlineData("0,a,1\n1,a,1\n", "self-use", 3)]
    public void What_leaves_the_structure_in_doubt_is_an_error_with_its_line(string rows, string code, long line)
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty\n" + rows);
        Assert.Null(read.Bill);
        Assert.Equal((line, "bom.csv"), (read.The(code).Line, read.The(code).File));
    }

    [Fact]
    public void What_stands_below_a_part_that_is_not_fitted_is_left_out_with_it()
    {
        CsvCase read = CsvCase.Bom("Level,Part,Qty\n0,p,1\n1,option,0\n2,screw,4\n3,deep,1\n1,motor,1\n");
        Assert.Equal(["p", "motor"], read.Valid.Components.Select(part => part.Id));
        Assert.Equal("motor x 1", read.Uses("p"));
        Assert.Equal([3L, 4L, 5L], read.Problems.Select(problem => problem.Line!.Value));
    }

    [Fact]
    public void Rows_with_parents_make_a_graph_in_any_order()
    {
        CsvCase read = CsvCase.Bom("Parent,Part,Qty\npump,motor,1\np,pump,1\np,motor,2\nmotor,screw,4\n");
        Assert.Equal(["p"], read.Valid.Products.AsEnumerable());
        Assert.Equal("pump x 1, motor x 2", read.Uses("p"));
        Assert.Equal("motor x 1", read.Uses("pump"));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Parts_at_the_top_beside_a_plain_one_belong_to_a_product_that_is_not_listed()
    {
        CsvCase read = CsvCase.Bom("Parent,Part,Qty\n,pump,1\npump,motor,1\n,screw,4\n");
        Assert.Equal("pump x 1, screw x 1", read.Uses("device"));
        Assert.Equal(["one", "two"], CsvCase.Bom("Parent,Part,Qty\none,a,1\ntwo,a,1\n").Valid.Products.AsEnumerable());
    }

    [Fact]
    public void The_head_names_product_home_and_basis()
    {
        CsvCase read = CsvCase.Of(("bom.csv", "Part,Qty\nA,1\n"), ("bill.csv", "id,name,home,basis,as of\nmri,MRI scanner,China,market,2026-06-30\n"));
        Assert.Equal(("mri", "CN", BillBasis.Market, new DateOnly(2026, 6, 30)), (read.Valid.Id, read.Valid.Home.Code, read.Valid.Basis, read.Valid.AsOf));
        Assert.Equal(["mri"], read.Valid.Products.AsEnumerable());
        Assert.Equal("A x 1", read.Uses("mri"));
        Assert.Equal("MRI scanner", read.Part("mri").Name.English);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_levels_is_read()
    {
        string rows = string.Concat(Enumerable.Range(0, 100_000).Select(level => FormattableString.Invariant($"{level},p{level},1\n")));
        Assert.Equal(100_000, CsvCase.Bom("Level,Part,Qty\n" + rows).Valid.Components.Length);
    }
}
