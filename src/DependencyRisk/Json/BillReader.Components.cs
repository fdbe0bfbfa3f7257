using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DependencyRisk;

/// <content>Reads components, with their uses, sources, substitution and evidence.</content>
internal ref partial struct BillReader
{
    private ImmutableArray<Component> ReadComponents()
    {
        var components = new List<Component>();
        if (_document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                _componentPositions.Add(_document.Position());
                components.Add(ReadComponent());
                _document.Leave();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(components.ToArray());
    }

    private Component ReadComponent()
    {
        ComponentParts parts = default;
        ulong seen = 0;
        bool isObject = _document.BeginObject();
        while (isObject && _document.NextMember())
        {
            if (!TryReadHead(ref parts, ref seen) && !TryReadBody(ref parts, ref seen))
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        return new Component(parts.Id ?? string.Empty)
        {
            Name = parts.Name,
            Kind = parts.Kind,
            Hs = parts.Hs,
            UnitValue = parts.UnitValue,
            Uses = parts.Uses,
            Sources = parts.Sources,
            StockMonths = parts.StockMonths,
            Substitution = parts.Substitution,
            Evidence = parts.Evidence,
        };
    }

    private bool TryReadHead(ref ComponentParts parts, ref ulong seen)
    {
        if (_document.Enter(MemberName.Id, ref seen))
        {
            parts.Id = _document.Word();
        }
        else if (_document.Enter(MemberName.Name, ref seen))
        {
            parts.Name = ReadName();
        }
        else if (_document.Enter(MemberName.Kind, ref seen))
        {
            parts.Kind = _document.OneOf(BillWords.Kinds);
        }
        else if (_document.Enter(MemberName.Hs, ref seen))
        {
            parts.Hs = _document.Word();
        }
        else if (_document.Enter(MemberName.UnitValue, ref seen))
        {
            parts.UnitValue = _document.Number();
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool TryReadBody(ref ComponentParts parts, ref ulong seen)
    {
        if (_document.Enter(MemberName.Uses, ref seen))
        {
            parts.Uses = ReadUses();
        }
        else if (_document.Enter(MemberName.Sources, ref seen))
        {
            parts.Sources = ReadSources();
        }
        else if (_document.Enter(MemberName.StockMonths, ref seen))
        {
            parts.StockMonths = _document.Number() ?? 0;
        }
        else if (_document.Enter(MemberName.Substitution, ref seen))
        {
            parts.Substitution = ReadSubstitution();
        }
        else if (_document.Enter(MemberName.Evidence, ref seen))
        {
            parts.Evidence = ReadEvidence();
        }
        else
        {
            return false;
        }

        return true;
    }

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

    private Substitution? ReadSubstitution()
    {
        if (!_document.BeginObject())
        {
            return null;
        }

        (double? fraction, double? after, double? growth, ImmutableArray<SubstitutionBarrier> blockedBy) = (null, null, null, []);
        ulong seen = 0;
        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.Fraction, ref seen))
            {
                fraction = ReadFraction();
            }
            else if (_document.Enter(MemberName.AfterMonths, ref seen))
            {
                after = _document.Number();
            }
            else if (_document.Enter(MemberName.Growth, ref seen))
            {
                growth = _document.Number();
            }
            else if (_document.Enter(MemberName.BlockedBy, ref seen))
            {
                blockedBy = ReadBarriers();
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        if (fraction is null || after is null)
        {
            _document.Error("incomplete-substitution", "A substitution needs 'fraction' and 'afterMonths'; give both, or leave the substitution out.");
        }

        return new Substitution(fraction ?? 0, after ?? 0) { Growth = growth ?? 1, BlockedBy = blockedBy };
    }

    private double? ReadFraction()
    {
        if (_document.Type != JsonTokenType.String)
        {
            return _document.Number();
        }

        if (_document.Word() is not { } level)
        {
            return null;
        }

        if (_options.SubstitutionLevels.TryGetValue(level, out double fraction))
        {
            return fraction;
        }

        string words = string.Join(", ", _options.SubstitutionLevels.Keys.Order(StringComparer.Ordinal));
        _document.Error("unknown-word", $"'{ReferenceResolver.Shorten(level)}' is no level of substitution; give a number from 0 to 1 or one of: {words}.");
        return 0;
    }

    private ImmutableArray<SubstitutionBarrier> ReadBarriers()
    {
        ImmutableArray<SubstitutionBarrier>.Builder barriers = ImmutableArray.CreateBuilder<SubstitutionBarrier>();
        if (_document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                barriers.Add(_document.OneOf(BillWords.Barriers));
                _document.Leave();
            }
        }

        return barriers.ToImmutable();
    }

    private ImmutableArray<FieldEvidence> ReadEvidence()
    {
        _evidence.Clear();
        if (_document.BeginObject())
        {
            while (_document.NextMember())
            {
                _evidence.Add(ReadFieldEvidence(_document.EnterAny()));
                _document.Leave();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(_evidence.ToArray());
    }

    private FieldEvidence ReadFieldEvidence(string field)
    {
        (EvidenceBasis basis, string? source, string? asOf, ulong seen) = (default, null, null, 0);
        bool isObject = _document.BeginObject();
        while (isObject && _document.NextMember())
        {
            if (_document.Enter(MemberName.Basis, ref seen))
            {
                basis = _document.OneOf(BillWords.EvidenceBases);
            }
            else if (_document.Enter(MemberName.Source, ref seen))
            {
                source = _document.Word();
            }
            else if (_document.Enter(MemberName.AsOf, ref seen))
            {
                asOf = _document.Word();
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        return new FieldEvidence(field, basis, source, asOf);
    }

    // What has been read of a component so far.
    private struct ComponentParts
    {
        public string? Id;
        public LocalizedText Name;
        public ComponentKind Kind;
        public string? Hs;
        public double? UnitValue;
        public ImmutableArray<Use> Uses;
        public ImmutableArray<Source> Sources;
        public double StockMonths;
        public Substitution? Substitution;
        public ImmutableArray<FieldEvidence> Evidence;
    }
}
