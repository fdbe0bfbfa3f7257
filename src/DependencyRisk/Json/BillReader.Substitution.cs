using System.Collections.Immutable;
using System.Text.Json;

namespace DependencyRisk;

/// <content>Reads substitution.</content>
internal ref partial struct BillReader
{
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
}
