using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>
/// Reads trade as one table: a row is what one country produces, or what is imported from it. Rows of one material, importer
/// (country, region or company) and year make a case.
/// </summary>
internal sealed class TradeCsv
{
    private const int MostRecordBytes = 1 << 20;
    private const string AmountRule = "from 0 to 1E+18";
    private const string UnclosedQuote = "unclosed-quote";
    private const string CopperReferencePrice = "copperReferencePrice";

    private static readonly string[] Required = ["material", "year", "flow", "country", "tonnes"];
    private static readonly string[] Importers = ["importer", "region", "company"];
    private static readonly string[] Optional = ["value", "governanceRisk", CopperReferencePrice, "note"];

    private readonly CsvReader _csv;
    private readonly TradeCsvFields _row;
    private readonly List<BillProblem> _problems;
    private readonly Dictionary<string, TradeCsvCase> _cases = new(StringComparer.Ordinal);
    private readonly List<TradeCsvCase> _inOrder = [];

    private TradeCsv(CsvReader csv, List<BillProblem> problems) => (_csv, _row, _problems) = (csv, new TradeCsvFields(csv, problems), problems);

    /// <summary>Reads cases, or says everything that is wrong.</summary>
    public static bool TryRead(Stream stream, out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems)
    {
        var found = new List<BillProblem>();
        var options = new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = MostRecordBytes, OnMalformedRecord = record => RefuseUnclosed(record, found) };
        using var csv = CsvReader.Create(stream, options, leaveOpen: true);
        var table = new TradeCsv(csv, found);
        try
        {
            table.Read();
            cases = [.. table._inOrder.Select(draft => draft.ToCase())];
        }
        catch (CsvFormatException e)
        {
            // What was read before is not all there is, so nothing follows from it.
            found.Add(new BillProblem(ProblemSeverity.Error, "csv", "table", e.Message, e.LineNumber > 0 ? e.LineNumber : null, e.LineNumber > 0 ? 1 : null));
            cases = [];
        }

        problems = [.. found];
        return !IsBroken(found);
    }

    private static bool IsBroken(List<BillProblem> problems) => problems.Exists(problem => problem.Severity == ProblemSeverity.Error);

    // Such a field runs to the end of the table, rows and all, which would then be missing without a word.
    private static void RefuseUnclosed(CsvMalformedRecord record, List<BillProblem> problems)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            problems.Add(new BillProblem(ProblemSeverity.Error, UnclosedQuote, "table", "A quote is opened in this row and never closed; close it, or double it where it is part of the text.", record.LineNumber, 1));
        }
    }

    private bool IsUnclosed() => _problems.Exists(problem => string.Equals(problem.Code, UnclosedQuote, StringComparison.Ordinal));

    private void Read()
    {
        _csv.ReadHeader();
        if (IsUnclosed() || !CheckHeader())
        {
            return;
        }

        while (_csv.Read())
        {
            if (IsUnclosed())
            {
                _inOrder.Clear();
                return;
            }

            ReadRow();
        }

        if (_inOrder.Count == 0 && !IsBroken(_problems))
        {
            _row.Error("no-cases", "table", "There is no row in this table.");
        }
    }

    private bool CheckHeader()
    {
        string[] known = [.. Required, .. Importers, .. Optional];
        for (int i = 0; i < _csv.Headers.Count; i++)
        {
            string name = _csv.Headers[i].Trim();
            if (name.Length > 0 && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                string hint = CloseMatches.Hint(name, known);
                _problems.Add(new BillProblem(ProblemSeverity.Warning, "unknown-column", "header", $"The column '{TradeCsvFields.Short(name)}' is not part of the format and is left out; check its spelling or remove it.{hint}", 1, i + 1));
            }
        }

        foreach (string twice in known.Where(name => _csv.TryGetFieldIndex(name, 1, out _)))
        {
            _problems.Add(new BillProblem(ProblemSeverity.Error, "duplicate-column", "header", $"The column '{twice}' is there twice; the values may differ, so keep one.", 1, 1));
        }

        bool hasImporter = Importers.Any(name => _csv.TryGetFieldIndex(name, out _));
        bool isComplete = hasImporter && Required.All(name => _csv.TryGetFieldIndex(name, out _));
        if (!isComplete)
        {
            string also = hasImporter ? string.Empty : " and one of importer, region and company";
            _problems.Add(new BillProblem(ProblemSeverity.Error, "missing-column", "header", $"The header must have the columns {string.Join(", ", Required)}{also}; optional are {string.Join(", ", Optional)}.", 1, 1));
        }

        return isComplete;
    }

    private void ReadRow()
    {
        string key = string.Join('\u001F', ((string[])["material", "importer", "region", "company", "year"]).Select(_row.Text));
        if (!_cases.TryGetValue(key, out TradeCsvCase? draft))
        {
            draft = BeginCase();
            _cases.Add(key, draft);
            _inOrder.Add(draft);
        }

        ReadReference(draft);
        double tonnes = Amount("tonnes") ?? _row.Lacks("tonnes");
        switch (_row.Text("flow").ToUpperInvariant())
        {
            case "PRODUCTION":
                ReadProducer(draft, tonnes);
                break;
            case "IMPORT":
                ReadImport(draft, tonnes);
                break;
            default:
                _row.Error("unknown-word", "flow", $"'{TradeCsvFields.Short(_row.Text("flow"))}' is neither production nor import.");
                break;
        }
    }

    // It belongs to the case: one row of it is enough, and no two may differ.
    private void ReadReference(TradeCsvCase draft)
    {
        if (_row.Number(CopperReferencePrice, value => value is > 0 and <= double.MaxValue, "above 0") is { } given and > 0 && !draft.TakeReference(given))
        {
            _row.Error("two-references", CopperReferencePrice, string.Create(CultureInfo.InvariantCulture, $"This case has a {CopperReferencePrice} of {draft.CopperReferencePrice} above and of {given} here; keep one."));
        }
    }

    private void ReadProducer(TradeCsvCase draft, double tonnes)
    {
        string name = _row.Text("country");
        string shown = TradeCsvFields.Short(name);
        (Country country, string? unit) = (default, null);
        bool isRead = name.Length == 0 || ProductionVolume.TryParseProducer(name, out country, out unit);
        if (!country.IsKnown && TradeNames.Find(name) is { } meant)
        {
            _row.Error("unknown-country", "country", $"'{shown}' is not the code of a country; write {meant}.");
        }
        else if (!isRead)
        {
            _row.Error("unknown-country", "country", $"'{shown}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows who produces it.");
        }
        else if (!draft.Add(new ProductionVolume(country, tonnes, unit)))
        {
            _row.Error("duplicate-country", "country", $"'{shown}' produces twice in this case; add its tonnes up.");
        }
        else if (unit is not null)
        {
            _row.Warn("producer-unit", "country", $"'{shown}' is no ISO country: it counts as one producer of its own, and never as home. Write ZZ for what nobody attributes.");
        }
        else if (name.Length == 0)
        {
            _row.Warn("unattributed-production", "country", "This production has no country, so it counts as unattributed; name the country, or write ZZ if nobody knows it.");
        }
    }

    private void ReadImport(TradeCsvCase draft, double tonnes)
    {
        string name = _row.Text("country");
        string shown = TradeCsvFields.Short(name);
        bool isKnown = Country.TryParse(name.Length == 0 ? Country.Unknown.Code : name, out Country partner);
        var flow = new TradeFlow(partner, tonnes, Amount("value"));
        double? risk = _row.Number("governanceRisk", value => value is >= 0 and <= 1, "from 0 to 1");
        if (!isKnown)
        {
            _row.Error("unknown-country", "country", TradeNames.Find(name) is { } meant
                ? $"'{shown}' is not the code of a country; write {meant}."
                : $"'{shown}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows the partner.");
        }
        else if (!draft.Add(flow, risk))
        {
            _row.Error("duplicate-country", "country", $"'{shown}' is a partner twice in this case; add its flows up.");
        }
    }

    private TradeCsvCase BeginCase()
    {
        (string importer, string region, string company) = (_row.Text("importer"), _row.Text("region"), _row.Text("company"));
        if (_row.Text("material").Length == 0)
        {
            _row.Lacks("material");
        }

        if (!int.TryParse(_row.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9999)
        {
            _row.Error("out-of-range", "year", $"'{TradeCsvFields.Short(_row.Text("year"))}' is not a whole year.");
            year = 0;
        }

        if (((string[])[importer + region, company]).Count(name => name.Length > 0) != 1)
        {
            _row.Error("missing-importer", "importer", "Name who imports: an importer such as US, a region such as DE+FR (which importer may name), or a company; just one of them.");
        }

        ImmutableArray<Country> members = company.Length > 0 ? []
            : region.Length > 0 ? Members(region, region.Split('+', StringSplitOptions.TrimEntries), "region")
            : importer.Length > 0 ? Members(importer, [importer], "importer")
            : [];
        string name = company.Length > 0 ? company : importer.Length > 0 ? importer : region;
        return new TradeCsvCase(_row.Text("material"), name, year, members);
    }

    private ImmutableArray<Country> Members(string name, string[] codes, string column)
    {
        var members = new List<Country>();
        if (TradeNames.Options.Regions.TryGetValue(name, out ImmutableArray<Country> region))
        {
            return region;
        }

        foreach (string code in codes)
        {
            if (Country.TryParse(code, out Country country) && country.IsKnown)
            {
                members.Add(country);
                continue;
            }

            string correct = TradeNames.Find(code) is { } meant ? $"write {meant}" : "correct it";
            _row.Error("unknown-country", column, $"'{TradeCsvFields.Short(code)}' is not an ISO 3166-1 alpha-2 code in capitals; {correct}. Several countries go in the column region, such as DE+FR, and a company in the column company.");
        }

        return [.. members.Distinct().Order()];
    }

    private double? Amount(string column) => _row.Number(column, value => value is >= 0 and <= 1e18, AmountRule);
}
