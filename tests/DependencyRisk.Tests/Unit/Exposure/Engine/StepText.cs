using System.Globalization;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>Step functions as text, a breakpoint a word: <c>2:0.5 4:1</c> is 0 at first, 0.5 from 2 on and 1 from 4 on.</summary>
internal static class StepText
{
    public static Steps Write(this StepArena arena, string text)
    {
        int start = arena.Used;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double[] numbers = [.. word.Split(':').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            arena.Append(start, numbers[0], numbers[1]);
        }

        return arena.Since(start);
    }

    public static string Read(this StepArena arena, Steps steps) =>
        string.Join(' ', arena[steps].ToArray().Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Time}:{step.Value}")));
}
