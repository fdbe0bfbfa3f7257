using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>The form of the what-if, filled in by keyboard alone, and what it answers.</summary>
internal sealed class WhatIfForm(ReportPage page)
{
    private const int MostStops = 400;

    // How many controls there are at least between where the focus is and another control further down.
    private const string ControlsBetween =
        """
        selector => {
          const all = [...document.querySelectorAll('a[href],button,summary,select,input:not([type=radio])')].filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility());
          return all.indexOf(document.querySelector(selector)) - all.indexOf(document.activeElement) - 1;
        }
        """;

    /// <summary>Moves to a control by the Tab key.</summary>
    public async Task TabToAsync(string selector)
    {
        for (int between = await page.AskAsync<int>(ControlsBetween, selector); between > 0; between--)
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        for (int stop = 0; stop < MostStops; stop++)
        {
            if (await page.AskAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by the Tab key.");
    }

    /// <summary>Ticks or unticks who cuts.</summary>
    public async Task TickAsync(string actor)
    {
        await TabToAsync($".ticks input[value=\"{actor}\"]");
        await page.Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Types into a field in place of what is there.</summary>
    public async Task TypeAsync(string field, string text)
    {
        await TabToAsync($"[name={field}]");
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.PressAsync("Delete");
        await page.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses from a list by the arrow keys.</summary>
    public async Task ChooseAsync(string field, string value)
    {
        await TabToAsync($"[name={field}]");
        await page.Page.Keyboard.PressAsync("Home");
        int steps = await page.AskAsync<int>("([field, value]) => [...document.querySelector(`[name=${field}]`).options].findIndex(option => option.value === value)", new[] { field, value });
        Assert.True(steps >= 0, $"{field} has no {value}.");
        for (int step = 0; step < steps; step++)
        {
            await page.Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>The names of the fields that are marked as wrong.</summary>
    public Task<string[]> MarkedAsync() => page.AskAsync<string[]>("() => [...document.querySelectorAll('[aria-invalid=true]')].map(field => field.name)");

    /// <summary>Fails where the answer is not, to the last digit, what the library says.</summary>
    public async Task AssertAnswerAsync(ScenarioOutcome expected)
    {
        Dictionary<string, string[]> told = await page.AskAsync<Dictionary<string, string[]>>(
            "() => Object.fromEntries([...document.querySelectorAll('[data-answer]')].map(one => [one.dataset.answer, [one.dataset.value, one.textContent]]))");
        double?[] Numbers(string answer) => [.. told[answer][0].Split(' ').Select(number => number.Length == 0 ? (double?)null : double.Parse(number, CultureInfo.InvariantCulture))];
        Assert.Equal(new double?[] { expected.Loss.Low, expected.Loss.High }, Numbers("loss"));
        Assert.Equal(new[] { expected.FirstShortageMonths, expected.CriticalMonths, expected.WorstOutput, expected.RecoveredMonths }, [.. Numbers("first"), .. Numbers("critical"), .. Numbers("worst"), .. Numbers("recovered")]);
        Assert.Equal((NumberText.Percent(expected.Loss), NumberText.Percent(expected.WorstOutput)), (told["loss"][1], told["worst"][1]));
        Assert.All(told.Values, answer => Assert.NotEmpty(answer[1]));
    }
}
