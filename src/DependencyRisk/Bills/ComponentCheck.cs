using System.Globalization;

namespace DependencyRisk;

/// <summary>Checks the numbers of components, one at a time, whatever the rest of the bill is.</summary>
internal sealed class ComponentCheck(ProblemList problems)
{
    /// <summary>How far the shares given may sum above 1.</summary>
    public const double ShareTolerance = 1e-6;

    private const int None = -1;

    // The place being looked at; written out as a path only when there is something to say.
    private int _component;
    private int _source;
    private int _use;
    private TextPosition _position;

    public void Check(Component component, int index, TextPosition position)
    {
        (_component, _source, _use, _position) = (index, None, None, position);
        Require(component.UnitValue ?? 0, NumberRange.NotNegative, "unitValue");
        Require(component.StockMonths, NumberRange.NotNegative, "stockMonths");
        if (component.Substitution is { } substitution)
        {
            Require(substitution.Fraction, NumberRange.Fraction, "substitution.fraction");
            Require(substitution.AfterMonths, NumberRange.NotNegative, "substitution.afterMonths");
            Require(substitution.Growth, NumberRange.NotNegative, "substitution.growth");
        }

        CheckUses(component.Uses.AsSpan());
        CheckSources(component.Sources.AsSpan());
    }

    private void CheckUses(ReadOnlySpan<Use> uses)
    {
        for (_use = 0; _use < uses.Length; _use++)
        {
            Require(uses[_use].Quantity, NumberRange.Positive, "quantity");
            Require(uses[_use].Essentiality, NumberRange.Fraction, "essentiality");
        }

        _use = None;
    }

    private void CheckSources(ReadOnlySpan<Source> sources)
    {
        double total = 0;
        for (_source = 0; _source < sources.Length; _source++)
        {
            ref readonly Source source = ref sources[_source];
            Require(source.ShareOrAbsent.OrElse(0), NumberRange.Fraction, "share");
            Require(source.CapacityOrAbsent.OrElse(0), NumberRange.NotNegative, "capacity");
            Require(source.ReadyAfterMonths, NumberRange.NotNegative, "readyAfterMonths");
            Require(source.RecoveryOrAbsent.OrElse(0), NumberRange.NotNegative, "recoveryMonths");
            CheckUses(source.Uses.AsSpan());
            total += source.ShareOrAbsent.OrElse(0);
        }

        _source = None;
        if (total > 1 + ShareTolerance)
        {
            string sum = total.ToString("R", CultureInfo.InvariantCulture);
            problems.Error("shares-exceed-one", $"{Path()}.sources", $"The shares sum to {sum}; correct them so that they sum to at most 1. They are never scaled for you.", _position);
        }
    }

    private void Require(double value, NumberRange range, string field)
    {
        if (!range.Holds(value))
        {
            problems.Error(NumberRange.Code(value), $"{Path()}.{field}", range.Complain(field, value), _position);
        }
    }

    private string Path()
    {
        string source = _source == None ? string.Empty : string.Create(CultureInfo.InvariantCulture, $".sources[{_source}]");
        string use = _use == None ? string.Empty : string.Create(CultureInfo.InvariantCulture, $".uses[{_use}]");
        return string.Create(CultureInfo.InvariantCulture, $"$.components[{_component}]{source}{use}");
    }
}
