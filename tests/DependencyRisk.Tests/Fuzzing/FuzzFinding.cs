using System.Diagnostics;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>An input with which a reader did not keep its word, and what came of it.</summary>
internal sealed record FuzzFinding(FuzzReader Reader, byte[] Input, Exception Why)
{
    private const int MostTries = 3000;

    /// <summary>What tells findings apart: the kind of exception and the method it came from, or the word that was not kept.</summary>
    public string Kind => Why is FuzzException ? Start(Why.Message) : $"{Why.GetType().Name} in {Method(Why)}";

    /// <summary>The finding of an input, or null where all is well.</summary>
    public static FuzzFinding? Of(FuzzReader reader, byte[] input)
    {
        try
        {
            reader.Check(input);
            return null;
        }
        catch (Exception why)
        {
            return new FuzzFinding(reader, input, why);
        }
    }

    /// <summary>The same with less input: pieces are left out, halves first, as long as what comes of it is of the same kind.</summary>
    public FuzzFinding Smallest()
    {
        FuzzFinding smallest = this;
        int tries = 0;
        for (int piece = Math.Max(1, Input.Length / 2); piece > 0; piece /= 2)
        {
            for (int at = 0; at < smallest.Input.Length && tries < MostTries; tries++)
            {
                byte[] less = [.. smallest.Input.AsSpan(0, at), .. smallest.Input.AsSpan(Math.Min(at + piece, smallest.Input.Length))];
                FuzzFinding? again = Of(Reader, less);
                if (again is not null && again.Kind == Kind)
                {
                    smallest = again;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return smallest;
    }

    // Messages of broken words begin with what was broken and go on, after a colon, with the numbers of the case.
    private static string Start(string message) => message.Split(':', '\n')[0];

    private static string Method(Exception why)
    {
        StackFrame[] frames = new StackTrace(why).GetFrames();
        StackFrame? own = Array.Find(frames, frame => frame.GetMethod()?.DeclaringType?.Namespace?.StartsWith("DependencyRisk", StringComparison.Ordinal) == true);
        return (own ?? frames.FirstOrDefault())?.GetMethod() is { } method ? $"{method.DeclaringType?.Name}.{method.Name}" : "?";
    }
}
