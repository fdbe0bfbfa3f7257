using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>Compares what the page says with what the library says: every number to the last bit.</summary>
internal static class AnswerComparison
{
    public static void Compare(WhatIfCase asked, JsonElement answer)
    {
        try
        {
            Compare(asked.Expected, answer);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{asked}\n{answer}", failure);
        }
    }

    public static double? Number(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: not JsonValueKind.Null } given ? given.GetDouble() : null;

    private static void Compare(ScenarioOutcome expected, JsonElement answer)
    {
        Assert.Equal(expected.Product, answer.GetProperty("product").GetString());
        Assert.Equal(expected.Loss, BoundsOf(answer.GetProperty("loss")));
        Assert.Equal(expected.FirstShortageMonths, Number(answer, "firstShortageMonths"));
        Assert.Equal(expected.CriticalMonths, Number(answer, "criticalMonths"));
        Assert.Equal(expected.WorstOutput, Number(answer, "worstOutput"));
        Assert.Equal(expected.RecoveredMonths, Number(answer, "recoveredMonths"));
        Assert.Equal(expected.Trajectory.AsEnumerable(), answer.GetProperty("trajectory").EnumerateArray().Select(PointOf));
    }

    private static TrajectoryPoint PointOf(JsonElement point) =>
        new(point.GetProperty("month").GetDouble(), BoundsOf(point.GetProperty("output")), point.GetProperty("binding").GetString());

    private static Bounds BoundsOf(JsonElement bounds) => new(bounds.GetProperty("low").GetDouble(), bounds.GetProperty("high").GetDouble());
}
