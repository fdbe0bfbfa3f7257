using System.Xml.Linq;

namespace DependencyRisk.Benchmarks;

/// <summary>Makes a fault tree of an Open-PSA model: the one gate that no other uses is its top.</summary>
internal sealed class OpenPsaReader
{
    private const int DeepestFormula = 100;

    private readonly OpenPsaModel _model;
    private readonly StructureBuilder _builder;
    private readonly Dictionary<string, int> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Literal> _gates = new(StringComparer.Ordinal);

    private OpenPsaReader(OpenPsaModel model)
    {
        _model = model;
        foreach (string name in model.Events.Keys)
        {
            _events[name] = _events.Count;
        }

        _builder = new StructureBuilder(_events.Count);
    }

    /// <summary>Reads a fault tree.</summary>
    /// <exception cref="FaultTreeException">It cannot be read; says all that is wrong.</exception>
    public static FaultTree Read(Stream stream)
    {
        OpenPsaModel model = OpenPsaModel.Read(stream);
        Dictionary<string, List<string>> uses = FormulaCheck.Run(model, DeepestFormula);
        ThrowIfAny(model.Problems);
        string top = TopOf(model, uses);
        return new OpenPsaReader(model).Build(top, uses);
    }

    private static void ThrowIfAny(List<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new FaultTreeException(problems);
        }
    }

    private static string TopOf(OpenPsaModel model, Dictionary<string, List<string>> uses)
    {
        HashSet<string> used = new(uses.Values.SelectMany(names => names), StringComparer.Ordinal);
        string[] tops = [.. model.Gates.Keys.Where(name => !used.Contains(name)).Order(StringComparer.Ordinal)];
        return tops.Length == 1
            ? tops[0]
            : throw new FaultTreeException([tops.Length == 0
                ? "every gate is used by another: the gates form a cycle, and none is the top"
                : $"{tops.Length} gates are used by no other ({string.Join(", ", tops.Take(5))}); exactly one top was expected"]);
    }

    // Each gate after those it uses, with a stack of its own: trees may be deep.
    private FaultTree Build(string top, Dictionary<string, List<string>> uses)
    {
        var path = new Stack<(string Name, int Next)>();
        HashSet<string> onPath = new(StringComparer.Ordinal) { top };
        path.Push((top, 0));
        while (path.TryPop(out (string Name, int Next) at))
        {
            List<string> below = uses[at.Name];
            if (at.Next == below.Count)
            {
                onPath.Remove(at.Name);
                _gates[at.Name] = Formula(OpenPsaModel.Content(_model.Gates[at.Name]).First());
                continue;
            }

            path.Push((at.Name, at.Next + 1));
            string child = below[at.Next];
            if (_gates.ContainsKey(child))
            {
                continue;
            }

            if (!onPath.Add(child))
            {
                IEnumerable<string> cycle = path.Select(step => step.Name).TakeWhile(name => !string.Equals(name, child, StringComparison.Ordinal)).Reverse();
                throw new FaultTreeException([$"gates use each other in a cycle: {string.Join(" -> ", [child, .. cycle, child])}"]);
            }

            path.Push((child, 0));
        }

        return new FaultTree(_model.Gates.Count, [.. _events.Keys], [.. _model.Events.Values], _builder.Build(_gates[top]));
    }

    // Nested no deeper than was checked.
    private Literal Formula(XElement formula)
    {
        string name = formula.Attribute("name")?.Value.Trim() ?? string.Empty;
        switch (formula.Name.LocalName)
        {
            case "gate":
                return _gates[name];
            case "basic-event":
                return Literal.Of(_events[name]);
            case "house-event":
                return Literal.Constant(_model.Houses[name]);
            case "event":
                return _gates.TryGetValue(name, out Literal gate) ? gate
                    : _events.TryGetValue(name, out int number) ? Literal.Of(number)
                    : Literal.Constant(_model.Houses[name]);
            case "constant":
                return Literal.Constant(formula.Attribute("value")?.Value is "true");
        }

        Literal[] children = [.. OpenPsaModel.Content(formula).Select(Formula)];
        return formula.Name.LocalName switch
        {
            "and" => _builder.And(children),
            "or" => _builder.Or(children),
            "nand" => !_builder.And(children),
            "nor" => !_builder.Or(children),
            "xor" => _builder.Xor(children),
            "not" => !children[0],
            _ => _builder.AtLeast(FormulaCheck.MinimumOf(formula) ?? 0, children),
        };
    }
}
