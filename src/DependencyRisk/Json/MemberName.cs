using System.Text.Json;

namespace DependencyRisk;

/// <summary>A member of the bill format: its name in the forms in which it is read, written and reported.</summary>
internal sealed class MemberName
{
    public static readonly MemberName Format = new("format", 0);
    public static readonly MemberName Id = new("id", 1);
    public static readonly MemberName Name = new("name", 2);
    public static readonly MemberName Home = new("home", 3);
    public static readonly MemberName AsOf = new("asOf", 4);
    public static readonly MemberName Basis = new("basis", 5);
    public static readonly MemberName Products = new("products", 6);
    public static readonly MemberName Suppliers = new("suppliers", 7);
    public static readonly MemberName Components = new("components", 8);
    public static readonly MemberName Headquarters = new("headquarters", 9);
    public static readonly MemberName Owner = new("owner", 10);
    public static readonly MemberName Parent = new("parent", 11);
    public static readonly MemberName Kind = new("kind", 12);
    public static readonly MemberName Hs = new("hs", 13);
    public static readonly MemberName UnitValue = new("unitValue", 14);
    public static readonly MemberName Uses = new("uses", 15);
    public static readonly MemberName Sources = new("sources", 16);
    public static readonly MemberName StockMonths = new("stockMonths", 17);
    public static readonly MemberName Substitution = new("substitution", 18);
    public static readonly MemberName Evidence = new("evidence", 19);
    public static readonly MemberName Component = new("component", 20);
    public static readonly MemberName Quantity = new("quantity", 21);
    public static readonly MemberName Essentiality = new("essentiality", 22);
    public static readonly MemberName Phase = new("phase", 23);
    public static readonly MemberName Supplier = new("supplier", 24);
    public static readonly MemberName Origin = new("origin", 25);
    public static readonly MemberName Share = new("share", 26);
    public static readonly MemberName Capacity = new("capacity", 27);
    public static readonly MemberName ReadyAfterMonths = new("readyAfterMonths", 28);
    public static readonly MemberName RecoveryMonths = new("recoveryMonths", 29);
    public static readonly MemberName Fraction = new("fraction", 30);
    public static readonly MemberName AfterMonths = new("afterMonths", 31);
    public static readonly MemberName Growth = new("growth", 32);
    public static readonly MemberName BlockedBy = new("blockedBy", 33);
    public static readonly MemberName Source = new("source", 34);
    public static readonly MemberName English = new("en", 35);
    public static readonly MemberName Chinese = new("zh", 36);

    // Members of a scenario file.
    public static readonly MemberName Cuts = new("cuts", 37);
    public static readonly MemberName Actor = new("actor", 38);
    public static readonly MemberName Severity = new("severity", 39);
    public static readonly MemberName FromMonths = new("fromMonths", 40);
    public static readonly MemberName ForMonths = new("forMonths", 41);

    // Members of a file of trade cases.
    public static readonly MemberName Cases = new("cases", 42);
    public static readonly MemberName Note = new("note", 43);
    public static readonly MemberName Expected = new("expected", 44);
    public static readonly MemberName Material = new("material", 45);
    public static readonly MemberName Importer = new("importer", 46);
    public static readonly MemberName Region = new("region", 47);
    public static readonly MemberName Company = new("company", 48);
    public static readonly MemberName Year = new("year", 49);
    public static readonly MemberName Production = new("production", 50);
    public static readonly MemberName Imports = new("imports", 51);
    public static readonly MemberName Country = new("country", 52);
    public static readonly MemberName Partner = new("partner", 53);
    public static readonly MemberName Tonnes = new("tonnes", 54);
    public static readonly MemberName Value = new("value", 55);
    public static readonly MemberName GovernanceRisk = new("governanceRisk", 56);
    public static readonly MemberName CopperReferencePrice = new("copperReferencePrice", 57);

    private readonly byte[] _utf8;

    private MemberName(string text, int bit)
    {
        Text = text;
        Bit = 1UL << bit;
        Encoded = JsonEncodedText.Encode(text);
        _utf8 = System.Text.Encoding.UTF8.GetBytes(text);
    }

    public string Text { get; }

    /// <summary>A bit of its own, to note in one number which members an object had.</summary>
    public ulong Bit { get; }

    public JsonEncodedText Encoded { get; }

    public ReadOnlySpan<byte> Utf8 => _utf8;

    public override string ToString() => Text;
}
