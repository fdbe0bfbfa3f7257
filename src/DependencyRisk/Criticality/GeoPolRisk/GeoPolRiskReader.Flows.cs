namespace DependencyRisk.Criticality;

/// <content>Reads producers and flows.</content>
internal ref partial struct GeoPolRiskReader
{
    private void ReadProduction(CaseDraft draft)
    {
        if (!BeginRequiredArray())
        {
            return;
        }

        for (int i = 0; _document.NextItem(i); i++)
        {
            ReadProducer(draft);
            _document.Leave();
        }
    }

    private void ReadProducer(CaseDraft draft)
    {
        ((Country Country, string? Unit)? name, double? tonnes) = ((default(Country), (string?)null), null);
        ulong seen = 0;
        if (!BeginItem())
        {
            return;
        }

        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.Country, ref seen))
            {
                name = ReadProducerName();
            }
            else if (_document.Enter(MemberName.Tonnes, ref seen))
            {
                tonnes = ReadRequiredNumber(MemberName.Tonnes, Amount);
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        RequireTonnes(seen);
        if ((seen & MemberName.Country.Bit) == 0)
        {
            WarnOfNobody();
        }

        if (name is { } known && !draft.Add(new ProductionVolume(known.Country, tonnes ?? 0, known.Unit)))
        {
            _document.Error("duplicate-country", $"'{known.Unit ?? known.Country.Code}' produces twice in this list; add its tonnes up.");
        }
    }

    private void ReadImports(CaseDraft draft)
    {
        if (!BeginRequiredArray())
        {
            return;
        }

        for (int i = 0; _document.NextItem(i); i++)
        {
            ReadFlow(draft);
            _document.Leave();
        }
    }

    private void ReadFlow(CaseDraft draft)
    {
        (Country? partner, double? tonnes, double? value, double? risk, ulong seen) = (default(Country), null, null, null, 0UL);
        if (!BeginItem())
        {
            return;
        }

        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.Partner, ref seen))
            {
                partner = ReadPartner();
            }
            else if (_document.Enter(MemberName.Tonnes, ref seen))
            {
                tonnes = ReadRequiredNumber(MemberName.Tonnes, Amount);
            }
            else if (_document.Enter(MemberName.Value, ref seen))
            {
                value = _document.Number(MemberName.Value, Amount);
            }
            else if (_document.Enter(MemberName.GovernanceRisk, ref seen))
            {
                risk = _document.Number(MemberName.GovernanceRisk, NumberRange.Fraction);
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        RequireTonnes(seen);
        if (partner is { } known && !draft.Add(new TradeFlow(known, tonnes ?? 0, value), risk))
        {
            _document.Error("duplicate-country", $"'{known}' is a partner twice in this list; add its flows up.");
        }
    }

    private bool BeginRequiredArray()
    {
        if (_document.IsNull)
        {
            _document.WrongType("an array");
            return false;
        }

        return _document.BeginArray();
    }

    private bool BeginItem()
    {
        if (_document.IsNull)
        {
            _document.WrongType("an object");
            return false;
        }

        return _document.BeginObject();
    }

    // Null where the name is wrong, with a problem reported: what follows from it is not to be reported too.
    private (Country Country, string? Unit)? ReadProducerName()
    {
        if (_document.Text() is not { } text)
        {
            if (!_document.IsNull)
            {
                return null;
            }

            WarnOfNobody();
            return (default, null);
        }

        string shown = ReferenceResolver.Shorten(text);
        bool isRead = ProductionVolume.TryParseProducer(text, out Country country, out string? unit);
        if (!country.IsKnown && _options.Find(text) is { } meant)
        {
            ErrorOfName(shown, meant);
            return null;
        }

        if (!isRead)
        {
            _document.Error("unknown-country", $"'{shown}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows who produces it.");
            return null;
        }

        if (unit is not null)
        {
            _problems.Warn("producer-unit", _path.ToString(), $"'{shown}' is no ISO country: it counts as one producer of its own, and never as home. Write ZZ for what nobody attributes.", _document.Position());
        }

        return (country, unit);
    }

    private Country? ReadPartner()
    {
        if (_document.Text() is not { } text)
        {
            return _document.IsNull ? default(Country) : null;
        }

        if (Country.TryParse(text, out Country partner))
        {
            return partner;
        }

        string shown = ReferenceResolver.Shorten(text);
        if (_options.Find(text) is { } meant)
        {
            ErrorOfName(shown, meant);
        }
        else
        {
            _document.Error("unknown-country", $"'{shown}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows the partner.");
        }

        return null;
    }

    private void ErrorOfName(string shown, Country meant) =>
        _document.Error("unknown-country", $"'{shown}' is not the code of a country; write {meant}.");

    private void WarnOfNobody() =>
        _problems.Warn("unattributed-production", _path.ToString(), "This production has no country, so it counts as unattributed; name the country, or write ZZ if nobody knows it.", _document.Position());

    private void RequireTonnes(ulong seen)
    {
        if ((seen & MemberName.Tonnes.Bit) == 0)
        {
            _document.Error("missing-tonnes", "This item does not say how much; add tonnes.");
        }
    }
}
