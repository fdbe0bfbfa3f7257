using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <content>Reads uses and sources.</content>
internal ref partial struct BillReader
{
    private ImmutableArray<Use> ReadUses()
    {
        _uses.Clear();
        if (_document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                _uses.Add(ReadUse());
                _document.Leave();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(_uses.ToArray());
    }

    private Use ReadUse()
    {
        (string? component, double? quantity, double? essentiality, Phase phase) = (null, null, null, default);
        ulong seen = 0;
        bool isObject = _document.BeginObject();
        while (isObject && _document.NextMember())
        {
            if (_document.Enter(MemberName.Component, ref seen))
            {
                component = _document.Word();
            }
            else if (_document.Enter(MemberName.Quantity, ref seen))
            {
                quantity = _document.Number();
            }
            else if (_document.Enter(MemberName.Essentiality, ref seen))
            {
                essentiality = _document.Number();
            }
            else if (_document.Enter(MemberName.Phase, ref seen))
            {
                phase = _document.OneOf(BillWords.Phases);
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        return new Use(component ?? string.Empty) { Quantity = quantity ?? 1, Essentiality = essentiality ?? 1, Phase = phase };
    }

    private ImmutableArray<Source> ReadSources()
    {
        _sources.Clear();
        if (_document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                _sources.Add(ReadSource());
                _document.Leave();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(_sources.ToArray());
    }

    private Source ReadSource()
    {
        (string? supplier, Country origin, double? share, double? capacity) = (null, default, null, null);
        (double ready, double? recovery, ImmutableArray<Use> uses) = (0, null, []);
        ulong seen = 0;
        bool isObject = _document.BeginObject();
        while (isObject && _document.NextMember())
        {
            if (_document.Enter(MemberName.Supplier, ref seen))
            {
                supplier = _document.Word();
            }
            else if (_document.Enter(MemberName.Origin, ref seen))
            {
                origin = _document.Country();
            }
            else if (_document.Enter(MemberName.Share, ref seen))
            {
                share = _document.Number();
            }
            else if (_document.Enter(MemberName.Capacity, ref seen))
            {
                capacity = _document.Number();
            }
            else if (_document.Enter(MemberName.ReadyAfterMonths, ref seen))
            {
                ready = _document.Number() ?? 0;
            }
            else if (_document.Enter(MemberName.RecoveryMonths, ref seen))
            {
                recovery = _document.Number();
            }
            else if (_document.Enter(MemberName.Uses, ref seen))
            {
                uses = ReadUses();
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        return new Source
        {
            Supplier = supplier,
            Origin = origin,
            Share = share,
            Capacity = capacity,
            ReadyAfterMonths = ready,
            RecoveryMonths = recovery,
            Uses = uses,
        };
    }
}
