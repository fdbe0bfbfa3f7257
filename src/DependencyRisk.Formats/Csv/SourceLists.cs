using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// The sources of parts. What the table of sources says of a part holds; a maker that only the list of parts names is a source beside
/// them as long as they leave something unallocated; what the table of sources says of a maker holds for its parts.
/// </summary>
internal sealed class SourceLists
{
    private const double ShareTolerance = 1e-6;

    // Alternatives with many sources, for many parts: a small table could stand for more sources than any memory holds.
    private const long MostExpandedPerRow = 8;

    private readonly BillTables _tables;
    private readonly TableContext _context;
    private readonly UseLists _uses;
    private readonly RowsByPart _explicit;
    private readonly RowsByPart _makers;
    private readonly RowsByPart _ofMakers;
    private readonly ILookup<int, AlternativeRow> _alternatives;
    private readonly List<SourceRow> _gathered = [];
    private readonly long _mostExpanded;
    private long _expanded;

    public SourceLists(BillTables tables, TableContext context, UseLists uses)
    {
        (_tables, _context, _uses) = (tables, context, uses);
        _explicit = new RowsByPart(tables.Sources, tables.Parts.Count);
        _makers = new RowsByPart(tables.Makers, tables.Parts.Count);
        _ofMakers = new RowsByPart(tables.MakerSources, tables.Suppliers.Count);
        _makers.Unite(Tell);
        foreach (RowsByPart rows in (RowsByPart[])[_explicit, _makers, _ofMakers])
        {
            rows.Settle(context.IsVerbatim ? null : Tell);
        }

        _mostExpanded = MostExpandedPerRow * (1L + tables.Sources.Count + tables.Makers.Count + tables.MakerSources.Count + tables.Alternatives.Count + tables.Parts.Count);
        _alternatives = tables.Alternatives.OrderBy(row => row.Priority).ToLookup(row => row.Part);
    }

    /// <summary>The sources of a part.</summary>
    public ImmutableArray<Source> Of(int part)
    {
        ReadOnlySpan<SourceRow> rows = RowsOf(part);
        if (rows.IsEmpty)
        {
            return [];
        }

        var sources = new Source[rows.Length];
        bool hasUses = HasUsesOfSources(part);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly SourceRow row = ref rows[i];
            sources[i] = new Source
            {
                Supplier = row.Supplier < 0 ? null : _tables.Suppliers[row.Supplier].Id,
                Origin = row.Origin,
                Share = double.IsNaN(row.Share) ? null : row.Share,
                Capacity = double.IsNaN(row.Capacity) ? null : row.Capacity,
                ReadyAfterMonths = row.Ready,
                RecoveryMonths = double.IsNaN(row.Recovery) ? null : row.Recovery,
                Uses = row.InputsOf > 0 ? _uses.Of(row.InputsOf - 1) : hasUses ? _uses.Of(part, i + 1) : [],
            };
        }

        TellOfLostUses(part, rows.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(sources);
    }

    /// <summary>The rows from which the sources of a part are made, in order. Valid until the next call.</summary>
    public ReadOnlySpan<SourceRow> RowsOf(int part)
    {
        ReadOnlySpan<SourceRow> own = OwnRowsOf(part);
        if (_alternatives.Count == 0 || !_alternatives.Contains(part))
        {
            return own;
        }

        SourceRow[] all = [.. own];
        _gathered.Clear();
        foreach (AlternativeRow alternative in _alternatives[part])
        {
            AddAlternative(alternative);
        }

        return (SourceRow[])[.. all, .. _gathered];
    }

    private ReadOnlySpan<SourceRow> OwnRowsOf(int part)
    {
        ReadOnlySpan<SourceRow> given = _explicit.Of(part);
        ReadOnlySpan<SourceRow> makers = _makers.Of(part);
        if (makers.IsEmpty && _tables.MakerSources.Count == 0)
        {
            return given;
        }

        _gathered.Clear();
        double total = 0;
        foreach (ref readonly SourceRow row in given)
        {
            _gathered.Add(Completed(row, makers));
            total += double.IsNaN(row.Share) ? 0 : row.Share;
        }

        foreach (ref readonly SourceRow maker in makers)
        {
            if (given.IsEmpty || (total < 1 - ShareTolerance && !Names(given, maker.Supplier)))
            {
                AddMaker(maker, isOnly: makers.Length == 1 && given.IsEmpty);
            }
        }

        return CollectionsMarshal.AsSpan(_gathered);
    }

    // A row that names no supplier is about the part's maker, and one that names no origin about the place where that maker makes all.
    private SourceRow Completed(SourceRow row, ReadOnlySpan<SourceRow> makers)
    {
        row.Supplier = row.Supplier < 0 && makers.Length == 1 ? makers[0].Supplier : row.Supplier;
        if (!row.Origin.IsKnown && row.Supplier >= 0)
        {
            ReadOnlySpan<SourceRow> places = _ofMakers.Of(row.Supplier);
            row.Origin = places.Length == 1 ? places[0].Origin : !makers.IsEmpty && makers[0].Supplier == row.Supplier ? makers[0].Origin : default;
        }

        return row;
    }

    private void AddMaker(in SourceRow maker, bool isOnly)
    {
        ReadOnlySpan<SourceRow> places = maker.Supplier < 0 || maker.Origin.IsKnown ? default : _ofMakers.Of(maker.Supplier);
        if (places.IsEmpty)
        {
            _gathered.Add(maker);
            return;
        }

        // Shares of a maker's places are shares of the part only where nobody else makes it.
        foreach (SourceRow place in places)
        {
            _gathered.Add(isOnly ? place : place with { Share = double.NaN });
        }
    }

    private void AddAlternative(in AlternativeRow row)
    {
        if (row.Alternative < 0 && row.Supplier < 0 && !row.Origin.IsKnown)
        {
            Tell(row, "unknown-alternative", "The alternative is no part of the bill, and neither its supplier nor its origin is given, so that it counts for nothing; give one of them, or list it among the parts.");
            return;
        }

        if (row.Supplier >= 0 || row.Origin.IsKnown)
        {
            _gathered.Add(Backup(row, row.Supplier, row.Origin, row.Fraction));
            return;
        }

        SourceRow[] sources = [.. OwnCopyOf(row.Alternative)];
        _expanded += sources.Length;
        if (_expanded > _mostExpanded)
        {
            Tell(row, "too-many-alternatives", "The sources of the alternatives, each counted for every part that they stand in for, are too many; this one counts for nothing. Give its supplier and origin in the row.");
            return;
        }

        foreach (SourceRow source in sources)
        {
            double share = double.IsNaN(source.Share) && sources.Length == 1 ? 1 : source.Share;
            if (double.IsNaN(share))
            {
                Tell(row, "alternative-split-unknown", "The alternative comes from several sources whose shares are not given, so that it counts for nothing where they are not; give their shares.");
                continue;
            }

            _gathered.Add(Backup(row, source.Supplier, source.Origin, row.Fraction * share));
        }

        if (sources.Length == 0)
        {
            _gathered.Add(Backup(row, supplier: -1, default, row.Fraction));
        }
    }

    private SourceRow[] OwnCopyOf(int part)
    {
        SourceRow[] kept = [.. _gathered];
        SourceRow[] copy = [.. OwnRowsOf(part)];
        _gathered.Clear();
        _gathered.AddRange(kept);
        return copy;
    }

    private static SourceRow Backup(in AlternativeRow row, int supplier, Country origin, double capacity) => new()
    {
        Of = row.Part,
        Supplier = supplier,
        Origin = origin,
        InputsOf = row.Alternative + 1,
        Share = 0,
        Capacity = capacity,
        Ready = row.Months,
        Recovery = double.NaN,
        File = row.File,
        Line = row.Line,
    };

    private static bool Names(ReadOnlySpan<SourceRow> rows, int supplier)
    {
        foreach (ref readonly SourceRow row in rows)
        {
            if (row.Supplier == supplier || row.Supplier < 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasUsesOfSources(int part)
    {
        foreach (ref readonly UseRow use in _uses.RowsOf(part))
        {
            if (use.Source != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void TellOfLostUses(int part, int sources)
    {
        foreach (ref readonly UseRow use in _uses.RowsOf(part))
        {
            if (use.Source > sources || use.Source < 0)
            {
                _context.Problems.Add(new BillProblem(ProblemSeverity.Error, "unknown-source", "source", $"There is no source of that number; '{BomRowReader.Shown(_tables.Parts[part])}' has {sources}.", use.Line, 1) { File = _tables.Files[use.File].Name });
            }
        }
    }

    private void Tell(SourceRow row, string code, string message) =>
        _context.Problems.Add(new BillProblem(ProblemSeverity.Warning, code, "share", message, row.Line, 1) { File = _tables.Files[row.File].Name });

    private void Tell(in AlternativeRow row, string code, string message) =>
        _context.Problems.Add(new BillProblem(ProblemSeverity.Warning, code, "alternative", message, row.Line, 1) { File = _tables.Files[row.File].Name });
}
