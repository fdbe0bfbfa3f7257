using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>Reads and writes bills as CycloneDX documents (JSON, versions 1.4 to 1.7; see <c>docs/cyclonedx.md</c>).</summary>
/// <remarks>
/// <para>
/// What is written is read back exactly: what the standard has no place for stands in properties named <c>dependency-risk:...</c>.
/// Where such a document was changed elsewhere and a member of the standard no longer agrees with them, a warning says which counts.
/// </para>
/// <para>
/// Of documents by others, the components, their nesting and dependencies, quantities, makers and their countries, and the
/// completeness of assemblies are read; whatever else there is, is left out, with one warning for each kind of member. A country of
/// an organisation is its headquarters, never the origin of what it makes.
/// </para>
/// <para>The whole document is held in memory while it is read. Safe for use by many threads on different streams.</para>
/// </remarks>
public static class CycloneDxJson
{
    /// <summary>Reads a bill.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <returns>The bill; what looked wrong or was left out is in its <see cref="Bill.Warnings"/>.</returns>
    /// <exception cref="BillException">The text is no CycloneDX document, or no valid bill; holds every problem.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Bill Read(Stream utf8, CycloneDxOptions? options = null) =>
        TryRead(utf8, out Bill? bill, out ImmutableArray<BillProblem> problems, options) ? bill : throw new BillException(problems);

    /// <summary>Reads a bill, or says everything that keeps it from being one.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="bill">The bill, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included, each with its JSON path; empty where there are none.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <returns>Whether there is a bill.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(Stream utf8, [NotNullWhen(true)] out Bill? bill, out ImmutableArray<BillProblem> problems, CycloneDxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var input = new CycloneDxInput(options ?? CycloneDxOptions.Default);
        bill = CycloneDxReader.Read(utf8, input);
        problems = bill?.Warnings ?? input.Problems.ToImmutable();
        return bill is not null;
    }

    /// <summary>Writes a bill.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="utf8">Where to; flushed, not closed.</param>
    /// <param name="options">How to write, or null for the defaults.</param>
    /// <remarks>
    /// The same bill gives the same bytes: the time stamp is the bill's <see cref="Bill.AsOf"/>, left out where it has none, and there
    /// is no serial number.
    /// </remarks>
    public static void Write(Bill bill, Stream utf8, CycloneDxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(utf8);
        CycloneDxWriter.Write(bill, utf8, options ?? CycloneDxOptions.Default);
    }
}
