using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <content>Reads components and their evidence.</content>
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
