using System.Collections.Immutable;
using System.Text.Json;

namespace DependencyRisk.Criticality;

/// <summary>Reads a file of GeoPolRisk cases.</summary>
internal ref partial struct GeoPolRiskReader
{
    private static readonly NumberRange Amount = new(0, 1e18, LeastIncluded: true, "from 0 to 1e18");
    private static readonly NumberRange YearRange = new(1, 9999, LeastIncluded: true, "that is a whole year");

    private readonly ProblemList _problems;
    private readonly JsonPath _path;
    private readonly GeoPolRiskJsonOptions _options;
    private DocumentReader _document;

    public GeoPolRiskReader(Stream stream, int mostTokenBytes, ProblemList problems, JsonPath path, GeoPolRiskJsonOptions options)
    {
        (_problems, _path, _options) = (problems, path, options);
        _document = new DocumentReader(stream, mostTokenBytes, problems, path);
    }

    /// <summary>Reads the document into a list, so that what was read before the text broke off is kept.</summary>
    public List<GeoPolRiskCase> ReadInto(List<GeoPolRiskCase> cases)
    {
        if (!_document.Begin())
        {
            return cases;
        }

        if (_document.Type == JsonTokenType.StartArray)
        {
            ReadList(cases);
        }
        else if (!_document.IsNull && _document.BeginObject())
        {
            ReadRoot(cases);
        }

        _document.End();
        if (cases.Count == 0 && !_problems.HasErrors)
        {
            _problems.Error("no-cases", "$", "There is no case in this document; give an object with material, importer, year, production and imports, or a list of such.");
        }

        return cases;
    }

    // An object is a case of its own unless it has a list of cases.
    private void ReadRoot(List<GeoPolRiskCase> cases)
    {
        var only = new CaseDraft();
        ulong seen = 0;
        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.Cases, ref seen))
            {
                ReadList(cases);
                _document.Leave();
            }
            else
            {
                ReadMember(only, ref seen);
            }
        }

        if ((seen & MemberName.Cases.Bit) == 0)
        {
            cases.Add(Finish(only, seen));
        }
        else if ((seen & ~(MemberName.Cases.Bit | MemberName.Note.Bit)) != 0)
        {
            _document.Error("two-forms", "This object has a list of cases and is a case itself; move the one into the list.");
        }
    }

    private void ReadList(List<GeoPolRiskCase> cases)
    {
        if (_document.IsNull || !_document.BeginArray())
        {
            return;
        }

        for (int i = 0; _document.NextItem(i); i++)
        {
            if (_document.IsNull)
            {
                _document.WrongType("an object");
            }
            else if (_document.BeginObject())
            {
                var draft = new CaseDraft();
                ulong seen = 0;
                while (_document.NextMember())
                {
                    ReadMember(draft, ref seen);
                }

                cases.Add(Finish(draft, seen));
            }

            _document.Leave();
        }
    }

    private void ReadMember(CaseDraft draft, ref ulong seen)
    {
        if (_document.Enter(MemberName.Material, ref seen))
        {
            draft.Material = ReadName();
        }
        else if (_document.Enter(MemberName.Importer, ref seen))
        {
            (draft.Importer, draft.ImporterAt) = (ReadName(), _document.Position());
        }
        else if (_document.Enter(MemberName.Region, ref seen))
        {
            draft.Region = ReadRegion();
        }
        else if (_document.Enter(MemberName.Company, ref seen))
        {
            draft.Company = ReadName();
        }
        else if (_document.Enter(MemberName.Year, ref seen))
        {
            draft.Year = ReadYear();
        }
        else if (_document.Enter(MemberName.Production, ref seen))
        {
            ReadProduction(draft);
        }
        else if (_document.Enter(MemberName.Imports, ref seen))
        {
            ReadImports(draft);
        }
        else if (_document.Enter(MemberName.CopperReferencePrice, ref seen))
        {
            draft.CopperReferencePrice = _document.Number(MemberName.CopperReferencePrice, NumberRange.Positive);
        }
        else if (_document.Enter(MemberName.Note, ref seen) || _document.Enter(MemberName.Expected, ref seen))
        {
            _document.Skip();
        }
        else
        {
            _document.SkipUnknown();
            return;
        }

        _document.Leave();
    }

    private ImmutableArray<Country> ReadRegion()
    {
        var members = new List<Country>();
        if (!_document.IsNull && _document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                if (_document.IsNull)
                {
                    _document.WrongType("a country");
                }
                else if (_document.Country() is { IsKnown: true } member)
                {
                    members.Add(member);
                }

                _document.Leave();
            }
        }

        return [.. members.Distinct().Order()];
    }

    // Null, with a problem reported, where there is no name.
    private string? ReadName()
    {
        string? name = _document.Text();
        if (_document.IsNull)
        {
            _document.WrongType("a string");
        }
        else if (name is not null && string.IsNullOrWhiteSpace(name))
        {
            _document.Error("empty-name", "This name is empty; write it out.");
            return null;
        }

        return name;
    }

    private int? ReadYear()
    {
        double? year = ReadRequiredNumber(MemberName.Year, YearRange);
        if (year is { } given && given != Math.Truncate(given))
        {
            _document.Error("out-of-range", YearRange.Complain(MemberName.Year.Text, given));
        }

        return (int?)year;
    }

    private double? ReadRequiredNumber(MemberName name, NumberRange range)
    {
        if (_document.IsNull)
        {
            _document.WrongType("a number");
        }

        return _document.Number(name, range);
    }

    private GeoPolRiskCase Finish(CaseDraft draft, ulong seen) => draft.Finish(seen, _path.ToString(), _options, _problems, _document.Position());
}
