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
    private const double MostAmount = 1e18;

    private static readonly string[] Required = ["material", "year", "flow", "country", "tonnes"];
    private static readonly string[] Importers = ["importer", "region", "company"];

    private readonly CsvReader _csv;
    private readonly List<BillProblem> _problems = [];
    private readonly Dictionary<string, TradeCsvCase> _cases = new(StringComparer.Ordinal);
    private readonly List<TradeCsvCase> _inOrder = [];

    private TradeCsv(CsvReader csv) => _csv = csv;

    /// <summary>Reads cases, or says everything that is wrong.</summary>
    public static bool TryRead(Stream stream, out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems)
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = MostRecordBytes }, leaveOpen: true);
        var table = new TradeCsv(csv);
        try
        {
            table.Read();
        }
        catch (CsvFormatException e)
        {
            table._problems.Add(new BillProblem(ProblemSeverity.Error, "csv", "table", e.Message));
        }

        cases = [.. table._inOrder.Select(draft => draft.ToCase())];
        problems = [.. table._problems];
        return !table._problems.Exists(problem => problem.Severity == ProblemSeverity.Error);
    }

    private void Read()
    {
        _csv.ReadHeader();
        string[] lacking = [.. Required.Where(name => !_csv.TryGetFieldIndex(name, out _))];
        bool hasImporter = Importers.Any(name => _csv.TryGetFieldIndex(name, out _));
        if (lacking.Length > 0 || !hasImporter)
        {
            string also = hasImporter ? string.Empty : " and one of importer, region and company";
            _problems.Add(new BillProblem(ProblemSeverity.Error, "missing-column", "header", $"The header must have the columns {string.Join(", ", Required)}{also}; optional are value and governanceRisk.", 1, 1));
            return;
        }

        while (_csv.Read())
        {
            ReadRow();
        }

        if (_inOrder.Count == 0 && _problems.Count == 0)
        {
            Error("no-cases", "table", "There is no row in this table.");
        }
    }

    private void ReadRow()
    {
        string key = string.Join('\u001F', ((string[])["material", "importer", "region", "company", "year"]).Select(Text));
        if (!_cases.TryGetValue(key, out TradeCsvCase? draft))
        {
            draft = BeginCase();
            _cases.Add(key, draft);
            _inOrder.Add(draft);
        }

        double tonnes = Number("tonnes", MostAmount) ?? Lacks("tonnes");
        switch (Text("flow").ToUpperInvariant())
        {
            case "PRODUCTION":
                ReadProducer(draft, tonnes);
                break;
            case "IMPORT":
                ReadImport(draft, tonnes);
                break;
            default:
                Error("unknown-word", "flow", $"'{Short(Text("flow"))}' is neither production nor import.");
                break;
        }
    }

    private void ReadProducer(TradeCsvCase draft, double tonnes)
    {
        string name = Text("country");
        (Country country, string? unit) = (default, null);
        if (name.Length > 0 && !ProductionVolume.TryParseProducer(name, out country, out unit))
        {
            Error("unknown-country", "country", $"'{Short(name)}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows who produces it.");
            return;
        }

        if (unit is not null)
        {
            Add(ProblemSeverity.Warning, "producer-unit", "country", $"'{Short(name)}' is no ISO country: it counts as one producer of its own, and never as home. Write ZZ for what nobody attributes.");
        }

        if (!draft.Add(new ProductionVolume(country, tonnes, unit)))
        {
            Error("duplicate-country", "country", $"'{Short(name)}' produces twice in this case; add its tonnes up.");
        }
    }

    private void ReadImport(TradeCsvCase draft, double tonnes)
    {
        string name = Text("country");
        bool isKnown = Country.TryParse(name.Length == 0 ? Country.Unknown.Code : name, out Country partner);
        var flow = new TradeFlow(partner, tonnes, Number("value", MostAmount));
        double? risk = Number("governanceRisk", 1);
        if (!isKnown)
        {
            Error("unknown-country", "country", $"'{Short(name)}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows the partner.");
        }
        else if (!draft.Add(flow, risk))
        {
            Error("duplicate-country", "country", $"'{Short(name)}' is a partner twice in this case; add its flows up.");
        }
    }

    private TradeCsvCase BeginCase()
    {
        (string importer, string region, string company) = (Text("importer"), Text("region"), Text("company"));
        if (Text("material").Length == 0)
        {
            Lacks("material");
        }

        if (!int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9999)
        {
            Error("out-of-range", "year", $"'{Short(Text("year"))}' is not a whole year.");
        }

        if (((string[])[importer + region, company]).Count(name => name.Length > 0) != 1)
        {
            Error("missing-importer", "importer", "Name who imports: an importer such as US, a region such as DE+FR (which importer may name), or a company; just one of them.");
        }

        ImmutableArray<Country> members = company.Length > 0 ? []
            : region.Length > 0 ? [.. region.Split('+').Select(code => Known(code.Trim(), "region")).Distinct().Order()]
            : importer.Length > 0 ? [Known(importer, "importer")]
            : [];
        string name = company.Length > 0 ? company : importer.Length > 0 ? importer : region;
        return new TradeCsvCase(Text("material"), name, year, [.. members.Where(member => member.IsKnown)]);
    }

    private Country Known(string code, string column)
    {
        if (!Country.TryParse(code, out Country country) || !country.IsKnown)
        {
            Error("unknown-country", column, $"'{Short(code)}' is not an ISO 3166-1 alpha-2 code in capitals; correct it.");
        }

        return country;
    }

    private string Text(string column) => _csv.TryGetFieldIndex(column, out int index) ? _csv.GetString(index).Trim() : string.Empty;

    // Null where the field is empty.
    private double? Number(string column, double most)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 && value <= most)
        {
            return value;
        }

        Error("out-of-range", column, string.Create(CultureInfo.InvariantCulture, $"'{Short(text)}' is not a number from 0 to {most}, with a point for decimals."));
        return 0;
    }

    private double Lacks(string column)
    {
        Error($"missing-{column}", column, $"This row has no {column}; add it.");
        return 0;
    }

    private void Error(string code, string path, string message) => Add(ProblemSeverity.Error, code, path, message);

    private void Add(ProblemSeverity severity, string code, string path, string message) =>
        _problems.Add(new BillProblem(severity, code, path, message, _csv.LineNumber, _csv.TryGetFieldIndex(path, out int index) ? index + 1 : 1));

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "...");
}
