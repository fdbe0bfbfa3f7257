using System.Collections.Immutable;
using System.Text;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>Documents as strings.</summary>
internal static class CycloneDxText
{
    public static string Write(Bill bill, string version = "1.6", bool indented = true)
    {
        using var stream = new MemoryStream();
        CycloneDxJson.Write(bill, stream, new CycloneDxOptions { SpecVersion = version, Indented = indented });
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static Bill Read(string json) => TryRead(Encoding.UTF8.GetBytes(json), out ImmutableArray<BillProblem> problems) ?? throw new BillException(problems);

    public static ImmutableArray<BillProblem> Problems(string json)
    {
        TryRead(Encoding.UTF8.GetBytes(json), out ImmutableArray<BillProblem> problems);
        return problems;
    }

    public static Bill? TryRead(byte[] utf8, out ImmutableArray<BillProblem> problems)
    {
        using var stream = new MemoryStream(utf8);
        CycloneDxJson.TryRead(stream, out Bill? bill, out problems);
        return bill;
    }

    /// <summary>A small document around the members given.</summary>
    public static string Document(string members, string version = "1.6") => $$"""{ "bomFormat": "CycloneDX", "specVersion": "{{version}}", {{members}} }""";
}
