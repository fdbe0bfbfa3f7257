using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>What tests print at the same time is kept apart.</summary>
public sealed class CapturedConsoleTests
{
    [Fact]
    public async Task Each_of_two_that_print_in_turns_has_its_own_text()
    {
        using var turn = new SemaphoreSlim(1);
        string[] printed = await Task.WhenAll(Print("one", turn), Print("two", turn));
        Assert.Equal(["one 0\none 1\none 2\n", "two 0\ntwo 1\ntwo 2\n"], printed);
    }

    private static async Task<string> Print(string name, SemaphoreSlim turn)
    {
        using var text = new StringWriter();
        CapturedConsole.Output.To(text);
        for (int i = 0; i < 3; i++)
        {
            await turn.WaitAsync();
            await Task.Run(() => Console.WriteLine($"{name} {i}"));
            turn.Release();
            await Task.Yield();
        }

        return text.ToString();
    }
}
