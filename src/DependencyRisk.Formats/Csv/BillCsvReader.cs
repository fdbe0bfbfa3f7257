using System.Diagnostics.CodeAnalysis;
using System.Text;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Reads the tables of a bill in the order in which they need each other, and makes the bill of them.</summary>
internal sealed class BillCsvReader
{
    private readonly ProblemList _problems;
    private readonly BillCsvOptions _options;
    private readonly string _name;
    private readonly TableContext _context;
    private readonly BillTables _tables;
    private bool _needsProduct;

    /// <summary>A reader of one bill.</summary>
    /// <param name="problems">Where problems go.</param>
    /// <param name="options">How to read.</param>
    /// <param name="name">What to call the bill where nothing else says.</param>
    /// <param name="cancellation">Stops the work.</param>
    public BillCsvReader(ProblemList problems, BillCsvOptions options, string name, CancellationToken cancellation)
    {
        (_problems, _options, _name) = (problems, options, name);
        _context = new TableContext(problems, options, cancellation);
        _tables = new BillTables(_context);
    }

    public bool TryRead(IReadOnlyList<TableFile> files, [NotNullWhen(true)] out Bill? bill)
    {
        (TableFile File, TableKind Kind)[] known = [.. Kinds(files).OrderBy(pair => pair.Kind).ThenBy(pair => pair.File.Name, StringComparer.Ordinal)];
        if (!known.Any(pair => pair.Kind == TableKind.Bom) && !_problems.HasErrors)
        {
            _problems.Add(new BillProblem(ProblemSeverity.Error, "no-bom", "$", "None of the files lists parts; call it bom.csv, or say which it is under \"tables\" in columns.json."));
        }

        bool hasUses = known.Any(pair => pair.Kind == TableKind.Uses);
        foreach ((TableFile file, TableKind kind) in known)
        {
            Read(file, kind, hasUses);
        }

        bill = null;
        if (_tables.Parts.Count == 0)
        {
            NoParts();
            return false;
        }

        AddProduct();
        TellOfRoots();
        _tables.Id ??= _context.IsVerbatim ? string.Empty : _options.Id ?? _name;
        return new BillAssembler(_tables, _context).TryBuild(out bill);
    }

    private void NoParts()
    {
        if (!_problems.HasErrors)
        {
            _problems.Add(new BillProblem(ProblemSeverity.Error, "no-parts", "$", "The tables list no part at all; give a table with a row for each part."));
        }
    }

    // A table that comes alone is the list of parts whatever its name, and so is the only one whose name says nothing, where no other is.
    private List<(TableFile File, TableKind Kind)> Kinds(IReadOnlyList<TableFile> files)
    {
        var known = new List<(TableFile, TableKind)>();
        var unknown = new List<TableFile>();
        foreach (TableFile file in files)
        {
            string? word = _options.Tables.GetValueOrDefault(file.Name);
            TableKind? kind = word is not null ? TableNames.Parse(word) : files.Count == 1 ? TableKind.Bom : TableNames.Of(file.Name);
            if (kind is { } found)
            {
                known.Add((file, found));
            }
            else if (word is null)
            {
                unknown.Add(file);
            }
        }

        if (unknown is [var only] && !known.Exists(pair => pair.Item2 == TableKind.Bom))
        {
            known.Add((only, TableKind.Bom));
            unknown.Clear();
        }

        foreach (TableFile file in unknown)
        {
            _problems.Add(new BillProblem(ProblemSeverity.Warning, "unknown-table", "name", $"What this file holds cannot be told by its name, and it is left out; call it {TableNames.All}, or say what it is under \"tables\" in columns.json.") { File = file.Name });
        }

        return known;
    }

    private void Read(TableFile file, TableKind kind, bool hasUses)
    {
        int number = _tables.Files.Count;
        _tables.Files.Add((file.Name, null));
        try
        {
            using Stream stream = file.Open();
            byte[] head = new byte[stream.CanSeek ? Math.Clamp(stream.Length + 1, 1, TableProfiler.HeadBytes) : TableProfiler.HeadBytes];
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            TableProfile? profile = new TableProfiler(kind, _options).Profile(head.AsMemory(0, length), length < head.Length, out bool isGuess);
            if (profile is null)
            {
                NoHeader(file, kind, length);
                return;
            }

            profile = _context.IsVerbatim ? profile.With(DecimalMark.Point) : profile;
            _tables.Files[number] = (file.Name, profile);
            TableNotes.Tell(_problems, file.Name, kind, profile, isGuess);
            using var cursor = new TableCursor(new HeadedStream(head.AsMemory(0, length), stream), file.Name, profile, _context);
            cursor.Skip(profile.RecordsToSkip);
            Dispatch(kind, cursor, number, hasUses);
        }
        catch (CsvFormatException e)
        {
            _problems.Add(new BillProblem(ProblemSeverity.Error, "csv", "row", e.Message, e.LineNumber > 0 ? e.LineNumber : null, e.LineNumber > 0 ? 1 : null) { File = file.Name });
        }
        catch (DecoderFallbackException)
        {
            _problems.Add(new BillProblem(ProblemSeverity.Error, "encoding", "encoding", "The text is not in the encoding that it seems to be in; save it as UTF-8, or name its encoding in columns.json.") { File = file.Name });
        }
    }

    private void Dispatch(TableKind kind, TableCursor cursor, int file, bool hasUses)
    {
        switch (kind)
        {
            case TableKind.Bill:
                new HeadTable(_tables, _context).Read(cursor);
                break;
            case TableKind.Bom:
                var bom = new BomTable(_tables, cursor, file, hasUses);
                bom.Read();
                _needsProduct |= bom.NeedsProduct;
                break;
            case TableKind.Suppliers:
                SuppliersTable.Read(_tables, cursor, file);
                break;
            case TableKind.Sources:
                new SourcesTable(_tables, cursor, file).Read();
                break;
            case TableKind.Uses:
                UsesTable.Read(_tables, cursor, file);
                break;
            case TableKind.Substitutes:
                new SubstitutesTable(_tables, cursor, file).Read();
                break;
            case TableKind.Stock:
                StockTable.Read(_tables, cursor);
                break;
            default:
                EvidenceTable.Read(_tables, cursor);
                break;
        }
    }

    private void NoHeader(TableFile file, TableKind kind, int length) => _problems.Add(length == 0
        ? new BillProblem(kind == TableKind.Bom ? ProblemSeverity.Error : ProblemSeverity.Warning, "empty", "table", "The file is empty.") { File = file.Name }
        : new BillProblem(ProblemSeverity.Error, "no-header", "header", $"No row has headers that are known for this table; name the columns in columns.json, or use names such as {TableNotes.Examples(kind)}.", 1, 1) { File = file.Name });

    // The product of a list that does not name it: its parts are what stands at the top.
    private void AddProduct()
    {
        bool isGiven = _tables.Products.Count > 0;
        int product = _tables.Products is [var only] ? _tables.Parts.Find(only) : -1;
        if (!_needsProduct && (_context.IsVerbatim || isGiven || !new Roots(_tables).AreParts()))
        {
            return;
        }

        var roots = new Roots(_tables);
        int parts = _tables.Parts.Count;
        if (product < 0)
        {
            string id = (_tables.Products is [var named] ? named : null) ?? _tables.Id ?? _options.Id ?? _name;
            product = _tables.AddedProduct = _tables.Parts.AddProduct(id, _tables.Name, _tables.Files.FindIndex(file => file.Profile is not null));
        }

        _tables.Products.Clear();
        _tables.Products.Add(_tables.Parts[product].Id!);
        bool[] isPlaced = new bool[parts + 1];
        foreach (ref UseRow use in _tables.Uses)
        {
            if (use.Parent < 0 && use.Child != product)
            {
                use.Parent = product;
                isPlaced[use.Child] = true;
            }
        }

        for (int part = 0; part < parts; part++)
        {
            if (roots.IsRoot(part) && !isPlaced[part] && part != product)
            {
                Warn(part, "no-parent", $"'{BomRowReader.Shown(_tables.Parts[part])}' names no parent, and is taken for a part of '{BomRowReader.Shown(_tables.Parts[product])}' itself; fill the cell if it belongs to an assembly, as where cells were merged.");
                _tables.Uses.Add(new UseRow { Parent = product, Child = part, Quantity = 1, Essentiality = 1, File = _tables.Parts[part].File, Line = _tables.Parts[part].Line });
            }
        }
    }

    // A parent that has no row is the product where there is but one; among several it may be a slip of the pen.
    private void TellOfRoots()
    {
        if (_context.IsVerbatim || _tables.Products.Count > 0)
        {
            return;
        }

        int[] products = [.. new Roots(_tables).Products(Enumerable.Range(0, _tables.Parts.Count))];
        foreach (int part in products.Length > 1 ? products : [])
        {
            if (!_tables.Parts[part].HasRow)
            {
                Warn(part, "unknown-parent", $"The parent '{BomRowReader.Shown(_tables.Parts[part])}' has no row of its own, and is taken for a product beside {products.Length - 1} others; correct it if it is meant to be one of the parts, or add a row for it.");
            }
        }
    }

    private void Warn(int part, string code, string message)
    {
        PartRow row = _tables.Parts[part];
        int field = _tables.Files[row.File].Profile?.FieldOf(TableColumn.Parent) ?? -1;
        _problems.Add(new BillProblem(ProblemSeverity.Warning, code, "parent", message, row.Line, field < 0 ? 1 : field + 1) { File = _tables.Files[row.File].Name });
    }
}
