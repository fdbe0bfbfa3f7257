using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>Runs the cases of a reader: a number of them, or for a time and with what took how long.</summary>
internal sealed class FuzzRun(FuzzReader reader, TextWriter log)
{
    private const int MostKinds = 20;

    public const int LongTimesToGiveUp = 15;

    public static readonly TimeSpan LongForACase = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, FuzzFinding> _findings = new(StringComparer.Ordinal);

    /// <summary>Runs the usual cases, up to the first that fails.</summary>
    public void Usual()
    {
        for (long number = 0; number < reader.UsualCases; number++)
        {
            One(new FuzzCase(reader, FuzzSettings.Seed, number));
        }
    }

    /// <summary>Runs one case.</summary>
    /// <exception cref="FuzzException">It fails; says how to replay it.</exception>
    public static void One(FuzzCase which)
    {
        if (FuzzFinding.Of(which.Reader, which.Input()) is { } found)
        {
            throw new FuzzException(Tell(which, found.Smallest()));
        }
    }

    /// <summary>Runs cases until the time is over, and tells of all kinds of failures.</summary>
    public void For(double seconds)
    {
        var clock = Stopwatch.StartNew();
        (double Seconds, string Case) slowest = default;
        long number = 0;
        while (clock.Elapsed.TotalSeconds < seconds && _findings.Count < MostKinds)
        {
            var which = new FuzzCase(reader, FuzzSettings.Seed, number++);
            TimeSpan before = clock.Elapsed;
            using (Watch(which))
            {
                Keep(which);
            }

            double spent = (clock.Elapsed - before).TotalSeconds;
            slowest = spent > slowest.Seconds ? (spent, which.Name) : slowest;
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"{reader.Name}: {number:N0} cases in {clock.Elapsed.TotalSeconds:F0} s, {number / clock.Elapsed.TotalSeconds:N0} a second; {_findings.Count} kinds of failures; slowest {slowest.Case} with {slowest.Seconds:F2} s."));
        FuzzException.Unless(_findings.Count == 0, string.Join('\n', _findings.Keys));
    }

    // What never ends cannot be stopped from outside: the process ends, and says by which case.
    private Timer Watch(FuzzCase which)
    {
        int times = 0;
        return new Timer(
            _ =>
            {
                Say($"{which.Name} has been running for {++times * LongForACase.TotalSeconds} s.");
                if (times == LongTimesToGiveUp)
                {
                    Environment.FailFast($"{which.Name} does not end. Replay with DEPENDENCYRISK_FUZZ_CASE={which.Name}");
                }
            },
            null,
            LongForACase,
            LongForACase);
    }

    private void Keep(FuzzCase which)
    {
        if (FuzzFinding.Of(reader, which.Input()) is { } found && !_findings.ContainsKey(found.Kind))
        {
            FuzzFinding smallest = found.Smallest();
            _findings.Add(found.Kind, smallest);
            Say(Tell(which, smallest));
        }
    }

    private static string Tell(FuzzCase which, FuzzFinding found)
    {
        string text = $"{found.Kind}\n{found.Why}\nSmallest input of {found.Input.Length} bytes: {Shown(found.Input)}\nReplay with DEPENDENCYRISK_FUZZ_CASE={which.Name}";
        if (FuzzSettings.Findings is not { } folder)
        {
            return $"{text}; DEPENDENCYRISK_FUZZ_FINDINGS=FOLDER writes the input there.";
        }

        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, which.Name.Replace(':', '-'));
        File.WriteAllBytes(file, found.Input);
        return $"{text}; the input is in {file}.";
    }

    private static string Shown(byte[] input)
    {
        var text = new StringBuilder();
        foreach (byte value in input.AsSpan(0, Math.Min(input.Length, 2000)))
        {
            _ = value is >= 0x20 and < 0x7F or (byte)'\n' ? text.Append((char)value) : text.Append(CultureInfo.InvariantCulture, $"<{value:X2}>");
        }

        return text.Append(input.Length > 2000 ? "..." : string.Empty).ToString();
    }

    private void Say(string text)
    {
        lock (log)
        {
            log.WriteLine(text);
            log.Flush();
        }
    }
}
