using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads and writes bills as JSON, format <c>dependency-risk-bill/1</c> (UTF-8; see <c>schema/</c>).</summary>
/// <remarks>
/// Reading goes through the text once, in memory of the bill that results and one buffer. Every problem is found in one
/// reading; text that is not JSON ends it where it stops being JSON. Safe for use by many threads on different streams.
/// </remarks>
public static class BillJson
{
    /// <summary>Reads a bill.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <returns>The bill; what looked wrong is in its <see cref="Bill.Warnings"/>.</returns>
    /// <exception cref="BillException">The text is no valid bill; holds every problem.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Bill Read(Stream utf8, BillJsonOptions? options = null) =>
        TryRead(utf8, out Bill? bill, out ImmutableArray<BillProblem> problems, options) ? bill : throw new BillException(problems);

    /// <summary>Reads a bill from a string.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <returns>The bill.</returns>
    /// <exception cref="BillException">The text is no valid bill; holds every problem.</exception>
    public static Bill Parse(string json, BillJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        return Read(stream, options);
    }

    /// <summary>Reads a bill, or says everything that keeps it from being one.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="bill">The bill, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <returns>Whether there is a bill.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(Stream utf8, [NotNullWhen(true)] out Bill? bill, out ImmutableArray<BillProblem> problems, BillJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var found = new ProblemList();
        BillDraft? draft = ReadDraft(utf8, options ?? BillJsonOptions.Default, found);
        BillIndex? index = draft is null ? null : BillValidator.Check(draft, found);
        problems = found.ToImmutable();
        bill = draft is null || index is null ? null : new Bill(draft, index, problems);
        return bill is not null;
    }

    /// <summary>Writes a bill.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="utf8">Where to; flushed, not closed.</param>
    /// <param name="indented">Whether to break lines and indent; default true.</param>
    public static void Write(Bill bill, Stream utf8, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(utf8);
        using var writer = new Utf8JsonWriter(utf8, JsonFormat.Options(indented));
        BillWriter.Write(bill, writer);
    }

    /// <summary>Writes a bill to a string.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="indented">Whether to break lines and indent; default true.</param>
    /// <returns>The text.</returns>
    public static string ToJson(Bill bill, bool indented = true)
    {
        using var stream = new MemoryStream();
        Write(bill, stream, indented);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static BillDraft? ReadDraft(Stream utf8, BillJsonOptions options, ProblemList problems)
    {
        var path = new JsonPath();
        return JsonFailure.Guard(problems, path, () => new BillReader(utf8, options, problems, path).Read());
    }
}
