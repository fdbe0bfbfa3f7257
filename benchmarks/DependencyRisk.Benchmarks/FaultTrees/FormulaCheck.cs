using System.Globalization;
using System.Xml.Linq;

namespace DependencyRisk.Benchmarks;

/// <summary>Checks the formulas of all gates, and finds which gates each uses.</summary>
internal sealed class FormulaCheck
{
    private readonly OpenPsaModel _model;
    private readonly int _deepest;
    private List<string> _uses = [];

    private FormulaCheck(OpenPsaModel model, int deepest)
    {
        _model = model;
        _deepest = deepest;
    }

    /// <summary>By gate, the gates that it uses; problems go to the model.</summary>
    public static Dictionary<string, List<string>> Run(OpenPsaModel model, int deepest)
    {
        var check = new FormulaCheck(model, deepest);
        Dictionary<string, List<string>> uses = new(StringComparer.Ordinal);
        foreach ((string name, XElement gate) in model.Gates)
        {
            check._uses = uses[name] = [];
            check.CheckGate(gate);
        }

        return uses;
    }

    /// <summary>The attribute <c>min</c>, or null where it is no number.</summary>
    public static int? MinimumOf(XElement formula) =>
        int.TryParse(formula.Attribute("min")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int minimum) ? minimum : null;

    private void CheckGate(XElement gate)
    {
        XElement[] formulas = [.. OpenPsaModel.Content(gate)];
        if (formulas.Length == 1)
        {
            Check(formulas[0], 1);
        }
        else
        {
            _model.Report(gate, $"'{gate.Attribute("name")?.Value}' has {formulas.Length} formulas; exactly one was expected");
        }
    }

    private void Check(XElement formula, int depth)
    {
        switch (formula.Name.LocalName)
        {
            case "gate":
                CheckReference(formula, _model.Gates.ContainsKey, "gate");
                break;
            case "basic-event":
                CheckReference(formula, _model.Events.ContainsKey, "basic event");
                break;
            case "house-event":
                CheckReference(formula, _model.Houses.ContainsKey, "house event");
                break;
            case "event":
                CheckReference(formula, name => _model.Gates.ContainsKey(name) || _model.Events.ContainsKey(name) || _model.Houses.ContainsKey(name), "event");
                break;
            case "constant":
                if (formula.Attribute("value")?.Value is not ("true" or "false"))
                {
                    _model.Report(formula, "needs the value true or false");
                }

                break;
            default:
                CheckConnective(formula, depth);
                break;
        }
    }

    private void CheckReference(XElement formula, Func<string, bool> isDefined, string what)
    {
        string name = _model.NameOf(formula);
        if (name.Length > 0 && !isDefined(name))
        {
            _model.Report(formula, $"names the {what} '{name}', which is not defined");
        }
        else if (_model.Gates.ContainsKey(name) && formula.Name.LocalName is "gate" or "event")
        {
            _uses.Add(name);
        }
    }

    private void CheckConnective(XElement formula, int depth)
    {
        XElement[] children = [.. OpenPsaModel.Content(formula)];
        string kind = formula.Name.LocalName;
        if (kind is not ("and" or "or" or "not" or "xor" or "nand" or "nor" or "atleast"))
        {
            _model.Report(formula, "is not supported; and, or, not, xor, nand, nor, atleast, or an event was expected");
            return;
        }

        if (children.Length == 0 || (kind is "not" && children.Length != 1))
        {
            _model.Report(formula, $"has {children.Length} arguments; {(kind is "not" ? "exactly one was" : "at least one was")} expected");
        }

        if (kind is "atleast" && MinimumOf(formula) is null)
        {
            _model.Report(formula, $"has the min '{formula.Attribute("min")?.Value}'; a whole number was expected");
        }

        if (depth == _deepest)
        {
            _model.Report(formula, $"is nested deeper than {_deepest} formulas; use gates");
            return;
        }

        foreach (XElement child in children)
        {
            Check(child, depth + 1);
        }
    }
}
