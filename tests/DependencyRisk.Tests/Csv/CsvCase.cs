using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>A bill in a few tables, read.</summary>
internal sealed record CsvCase(Bill? Bill, ImmutableArray<BillProblem> Problems)
{
    /// <summary>The bill; fails with all problems where there is none.</summary>
    public Bill Valid => Bill ?? throw new InvalidOperationException(string.Join('\n', Problems));

    public static CsvCase Of(params (string Name, string Text)[] files) => Of(options: null, files);

    public static CsvCase Of(BillCsvOptions? options, params (string Name, string Text)[] files) =>
        OfBytes(options, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static CsvCase OfBytes(BillCsvOptions? options, params (string Name, byte[] Bytes)[] files)
    {
        bool isRead = BillCsv.TryRead(files.Select(file => new TableFile(file.Name, () => new MemoryStream(file.Bytes))), "device", out Bill? bill, out ImmutableArray<BillProblem> problems, options);
        Assert.Equal(isRead, bill is not null);
        Assert.True(isRead || problems.Any(problem => problem.Severity == ProblemSeverity.Error), "There is no bill, and no word why.");
        return new CsvCase(bill, problems);
    }

    /// <summary>A list of parts alone.</summary>
    public static CsvCase Bom(string text, BillCsvOptions? options = null) => Of(options, ("bom.csv", text));

    public Component Part(string id) => Valid.Find(id) ?? throw new InvalidOperationException($"no '{id}' among {string.Join(", ", Valid.Components.Select(component => component.Id))}");

    public IEnumerable<string> Codes => Problems.Select(problem => problem.Code);

    /// <summary>The one problem of a code.</summary>
    public BillProblem The(string code) => Assert.Single(Problems, problem => problem.Code == code);

    /// <summary>What a part uses, as "part x quantity".</summary>
    public string Uses(string id) => string.Join(", ", Part(id).Uses.Select(use => FormattableString.Invariant($"{use.Component} x {use.Quantity}")));

    /// <summary>The sources of a part, as "supplier@origin share/capacity after months".</summary>
    public string Sources(string id) => string.Join(", ", Part(id).Sources.Select(source =>
        FormattableString.Invariant($"{source.Supplier ?? "?"}@{source.Origin} {(source.Share is { } share ? FormattableString.Invariant($"{share}") : "?")}{(source.Capacity is { } capacity ? FormattableString.Invariant($"/{capacity} after {source.ReadyAfterMonths}") : "")}")));
}
