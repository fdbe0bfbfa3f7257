using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>
/// When a component is covered by its stock and when it is short, from the library alone: its output is that of a product that
/// is this component, and what its stock covers is what such a product loses without the stock.
/// </summary>
internal sealed record ComponentIntervals(string Covered, string Short)
{
    private const double Shortage = 1e-9;

    public static ComponentIntervals Expected(WhatIfCase asked, string id, AnalysisPhase phase)
    {
        Bill bill = asked.ChangedBill;
        ScenarioOutcome with = Run(bill, bill.Find(id)!, asked, phase);
        ScenarioOutcome without = Run(bill, bill.Find(id)! with { StockMonths = 0 }, asked, phase);
        double horizon = asked.Asked.HorizonMonths;
        double[] times = [.. with.Trajectory.Concat(without.Trajectory).Select(point => point.Month).Append(horizon).Distinct().Order()];
        List<(double From, double To, double Output)> covered = [];
        List<(double From, double To, double Output)> lacking = [];
        foreach ((double from, double to) in times.Zip(times.Skip(1)))
        {
            double output = At(with, from);
            if (1 - output > Shortage)
            {
                Add(lacking, (from, to, output));
            }
            else if (1 - At(without, from) > Shortage)
            {
                Add(covered, (from, to, 1));
            }
        }

        return new ComponentIntervals(string.Join("; ", covered), string.Join("; ", lacking));
    }

    public static ComponentIntervals Of(JsonElement component) =>
        new(Text(component.GetProperty("covered"), _ => 1), Text(component.GetProperty("short"), interval => interval.GetProperty("output").GetDouble()));

    /// <summary>The intervals of every component that is listed, and that none is missing.</summary>
    public static void Compare(WhatIfCase asked, JsonElement answer)
    {
        var listed = new HashSet<string>();
        foreach (JsonElement component in answer.GetProperty("components").EnumerateArray())
        {
            string id = component.GetProperty("id").GetString()!;
            bool keeps = component.GetProperty("role").GetString() == "keep";
            AnalysisPhase phase = keeps ? AnalysisPhase.Operate : asked.Asked.Phase == AnalysisPhase.Build ? AnalysisPhase.Build : AnalysisPhase.Both;
            ComponentIntervals actual = Of(component);
            ComponentIntervals expected = Expected(asked, id, phase);
            Assert.True(expected == actual, $"{id}: expected {expected}, was {actual}\n{asked}");
            Assert.True(listed.Add($"{id} {keeps}"), $"{id} is listed twice.");
        }

        if (asked.Asked.Phase == AnalysisPhase.Both)
        {
            IEnumerable<string> products = asked.Product == ExposureAnalysis.PortfolioId ? asked.Bill.Products : [asked.Product];
            IEnumerable<string> silent = WhatIfScope.TryOf(asked.Bill, products, int.MaxValue, int.MaxValue)!.Components.Select(component => component.Id).Where(id => !listed.Contains($"{id} False"));
            Assert.All(silent, id => Assert.Equal(new ComponentIntervals(string.Empty, string.Empty), Expected(asked, id, AnalysisPhase.Both)));
        }
    }

    private static ScenarioOutcome Run(Bill bill, Component component, WhatIfCase asked, AnalysisPhase phase)
    {
        Bill alone = new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts([component.Id]).AddSuppliers(bill.Suppliers)
            .AddComponents(bill.Components.Select(other => other.Id == component.Id ? component : other)).Build();
        return new ExposureAnalysis(alone, asked.Asked with { Phase = phase, Weights = null }).Run(component.Id, asked.Scenario);
    }

    private static double At(ScenarioOutcome outcome, double month) => outcome.Trajectory.Last(point => point.Month <= month).Output.Low;

    private static void Add(List<(double From, double To, double Output)> intervals, (double From, double To, double Output) next)
    {
        if (intervals.Count > 0 && intervals[^1].To == next.From && intervals[^1].Output == next.Output)
        {
            next = next with { From = intervals[^1].From };
            intervals.RemoveAt(intervals.Count - 1);
        }

        intervals.Add(next);
    }

    private static string Text(JsonElement intervals, Func<JsonElement, double> output) => string.Join("; ", intervals.EnumerateArray()
        .Select(interval => (interval.GetProperty("fromMonths").GetDouble(), interval.GetProperty("toMonths").GetDouble(), output(interval))));
}
