using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Says what looks wrong with the values of a bill, and what keeps them from being used.</summary>
internal static class ValueWarnings
{
    // Of each kind; the rest is counted.
    private const int Most = 1000;

    /// <summary>Every value that was not taken as given, and every component without one, in the order of the bill.</summary>
    public static ImmutableArray<BillProblem> Of(ValueNetwork network, UnitValues values)
    {
        var problems = ImmutableArray.CreateBuilder<BillProblem>();
        Add(problems, network, values.Raised, "value-below-inputs", node => Text(
            $"'{network.IdOf(node)}' has a unit value of {network.Bill.Components[network.Components[node]].UnitValue}, less than its inputs, which come to {values.Value[node]}; that was taken instead. Correct the unit value, or the quantities and values of its inputs."));
        Add(problems, network, values.FromInputs, "value-from-inputs", node => Text(
            $"'{network.IdOf(node)}' has no unit value; it was taken to be worth its inputs, {values.Value[node]}, and to add nothing. Give it a unitValue."));
        Add(problems, network, values.Unvalued, "unvalued", node => HasOpenInputs(network, values, node)
            ? Text($"'{network.IdOf(node)}' has no unit value, and which of its candidates' inputs count is not known, so that it counts for nothing. Give it a unitValue, or its sources shares.")
            : Text($"'{network.IdOf(node)}' has neither a unit value nor inputs that have one, so that it counts for nothing. Give it a unitValue."));
        return problems.ToImmutable();
    }

    /// <summary>Why the value of a product cannot be shared out; null where it can.</summary>
    public static BillProblem? Refusal(ValueNetwork network, UnitValues values, int product) => values.Value[product] switch
    {
        0 => new BillProblem(ProblemSeverity.Error, "worthless-product", PathOf(network, product), $"The product '{network.IdOf(product)}' has a value of 0, so that nothing is a share of it. Give unit values to it or to its inputs, or weigh by quantity."),
        var value when !double.IsFinite(value) => new BillProblem(ProblemSeverity.Error, "value-too-large", PathOf(network, product), $"The value of the product '{network.IdOf(product)}' is more than a number can hold. Correct the quantities and unit values of its inputs, or choose a larger currency unit."),
        _ => null,
    };

    private static void Add(ImmutableArray<BillProblem>.Builder problems, ValueNetwork network, List<int> nodes, string code, Func<int, string> message)
    {
        foreach (int node in nodes.OrderBy(node => network.Components[node]).Take(Most))
        {
            problems.Add(new BillProblem(ProblemSeverity.Warning, code, PathOf(network, node), message(node)));
        }

        if (nodes.Count > Most)
        {
            problems.Add(new BillProblem(ProblemSeverity.Warning, code, "$", Text($"There are {nodes.Count - Most} more problems of this kind; mend those shown, then look again.")) { Count = nodes.Count - Most });
        }
    }

    private static bool HasOpenInputs(ValueNetwork network, UnitValues values, int node) =>
        network.FlowsOf(node).ToArray().Any(flow => flow.Factor == 0 && values.IsValued[flow.Child]);

    private static string PathOf(ValueNetwork network, int node) => Text($"$.components[{network.Components[node]}].unitValue");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
