namespace DependencyRisk;

/// <summary>Reads a scenario.</summary>
internal ref struct ScenarioReader
{
    private static readonly NumberRange SeverityRange = new(0, 1, LeastIncluded: false, "above 0 and at most 1");

    private DocumentReader _document;

    public ScenarioReader(Stream stream, int mostTokenBytes, ProblemList problems, JsonPath path) =>
        _document = new DocumentReader(stream, mostTokenBytes, problems, path);

    /// <summary>Reads the document.</summary>
    /// <returns>What it says, or null where it is no scenario at all.</returns>
    public Scenario? Read()
    {
        if (!_document.Begin())
        {
            return null;
        }

        List<Cut>? cuts = null;
        ulong seen = 0;
        if (_document.IsNull)
        {
            _document.WrongType("an object");
            return null;
        }

        bool isObject = _document.BeginObject();
        while (isObject && _document.NextMember())
        {
            if (!_document.Enter(MemberName.Cuts, ref seen))
            {
                _document.SkipUnknown();
                continue;
            }

            cuts = ReadCuts();
            _document.Leave();
        }

        if (isObject && cuts is null)
        {
            _document.Error("missing-cuts", "The scenario has no list of cuts; add \"cuts\": [{\"actor\": \"country:US\"}], or an empty list for none.");
        }

        _document.End();
        return cuts is null ? null : Scenario.Of(cuts);
    }

    private List<Cut>? ReadCuts()
    {
        if (!_document.BeginArray())
        {
            return null;
        }

        var cuts = new List<Cut>();
        for (int i = 0; _document.NextItem(i); i++)
        {
            if (ReadCut() is { } cut)
            {
                cuts.Add(cut);
            }

            _document.Leave();
        }

        return cuts;
    }

    private Cut? ReadCut()
    {
        (Actor? actor, double? severity, double? fromMonths, double? forMonths, ulong seen) = (null, null, null, null, 0UL);
        if (_document.IsNull)
        {
            _document.WrongType("an object");
            return null;
        }

        if (!_document.BeginObject())
        {
            return null;
        }

        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.Actor, ref seen))
            {
                actor = ReadActor();
            }
            else if (_document.Enter(MemberName.Severity, ref seen))
            {
                severity = _document.Number(MemberName.Severity, SeverityRange);
            }
            else if (_document.Enter(MemberName.FromMonths, ref seen))
            {
                fromMonths = _document.Number(MemberName.FromMonths, NumberRange.NotNegative);
            }
            else if (_document.Enter(MemberName.ForMonths, ref seen))
            {
                forMonths = _document.Number(MemberName.ForMonths, NumberRange.Positive);
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        if ((seen & MemberName.Actor.Bit) == 0)
        {
            _document.Error("missing-actor", "This cut does not say who cuts; add an actor such as \"country:US\".");
        }

        return actor is { } who ? new Cut(who) { Severity = severity ?? 1, FromMonths = fromMonths ?? 0, ForMonths = forMonths } : null;
    }

    private Actor? ReadActor()
    {
        if (_document.IsNull)
        {
            _document.WrongType("an actor");
            return null;
        }

        if (_document.Text() is not { } text)
        {
            return null;
        }

        if (Actor.TryParse(text, out Actor actor))
        {
            return actor;
        }

        _document.Error("unknown-actor", $"'{ReferenceResolver.Shorten(text)}' is no actor; write it as country:US, bloc:NAME=US+JP+NL, supplier:ID or component:ID.");
        return null;
    }
}
