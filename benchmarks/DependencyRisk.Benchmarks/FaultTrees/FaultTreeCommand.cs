using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DependencyRisk.Benchmarks;

/// <summary>Solves the fault trees of a file or folder, and prints what it found and how long it took.</summary>
/// <remarks>
/// Seconds are those of the fastest of up to four runs in this process, as peers are measured; they hold all but reading the file:
/// reduction, modules, diagrams, all minimal cut sets counted by order, and the probability of the top. Small built-in structures are
/// solved once before the first model, so that it does not pay for compiling the program; no answer is kept from one run to the next.
/// </remarks>
internal static class FaultTreeCommand
{
    private const int MostRuns = 4;
    private const double EnoughSeconds = 2;

    public static int Run(ReadOnlySpan<string> args)
    {
        int maxOrder = int.MaxValue;
        bool isJson = false;
        string? path = null;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--json":
                    isJson = true;
                    break;
                case "--limit-order" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out maxOrder) && maxOrder > 0:
                    i++;
                    break;
                case string argument when path is null && !argument.StartsWith('-'):
                    path = argument;
                    break;
                default:
                    return Usage();
            }
        }

        return path is null ? Usage() : Run(path, new SolverOptions { MaxOrder = maxOrder }, isJson);
    }

    private static int Run(string path, SolverOptions options, bool isJson)
    {
        bool isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            Console.Error.WriteLine($"{path}: no such file or folder.");
            return 1;
        }

        string[] files = isFolder ? [.. Directory.EnumerateFiles(path, "*.xml").Order(StringComparer.Ordinal)] : [path];
        EngineWarmUp.Run(options);
        var results = new List<FaultTreeResult>();
        bool hasFailed = false;
        foreach (string file in files)
        {
            try
            {
                FaultTreeResult result = Solve(file, options);
                results.Add(result);
                if (!isJson)
                {
                    Console.WriteLine(Line(result));
                }
            }
            catch (FaultTreeException failure)
            {
                hasFailed = true;
                foreach (string problem in failure.Problems)
                {
                    Console.Error.WriteLine($"{file}: {problem}");
                }
            }
        }

        if (isJson)
        {
            WriteJson(results, isFolder);
        }

        return hasFailed ? 1 : 0;
    }

    private static FaultTreeResult Solve(string file, SolverOptions options)
    {
        FaultTree tree;
        using (FileStream stream = File.OpenRead(file))
        {
            tree = OpenPsaReader.Read(stream);
        }

        double[]? probabilities = tree.KnownProbabilities();
        PeakMemory.Reset();
        double first = 0;
        double fastest = double.PositiveInfinity;
        SolvedStructure solved = null!;
        Bounds? probability = null;
        for (int run = 0; run < MostRuns && (run == 0 || first < EnoughSeconds); run++)
        {
            long started = Stopwatch.GetTimestamp();
            solved = StructureSolver.Solve(tree.Structure, options);
            probability = probabilities is null ? null : TopProbability.Of(solved, probabilities);
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            first = run == 0 ? seconds : first;
            fastest = Math.Min(fastest, seconds);
        }

        return new FaultTreeResult(
            Path.GetFileNameWithoutExtension(file),
            tree.Gates,
            tree.Events.Length,
            solved.CutSets,
            [.. solved.Counts.ByOrder.Skip(1)],
            probability,
            fastest,
            first,
            PeakMemory.Peak() / 1024.0,
            solved.IsComplete ? null : solved.CompleteTo);
    }

    private static void WriteJson(List<FaultTreeResult> results, bool isArray)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
        {
            if (isArray)
            {
                writer.WriteStartArray();
            }

            foreach (FaultTreeResult result in results)
            {
                result.Write(writer);
            }

            if (isArray)
            {
                writer.WriteEndArray();
            }
        }

        Console.WriteLine(Encoding.UTF8.GetString(output.ToArray()));
    }

    private static string Line(FaultTreeResult result)
    {
        string probability = result.Probability is { } bounds ? bounds.Low.Equals(bounds.High) ? bounds.Low.ToString("R", CultureInfo.InvariantCulture) : bounds.ToString() : "?";
        string complete = result.CompleteTo is { } order ? $"incomplete above order {order}" : "complete";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Model}: {result.Gates} gates, {result.BasicEvents} events, {result.MinimalCutSets} minimal cut sets ({complete}), probability {probability}, {result.Seconds:0.0000} s (first run {result.FirstRunSeconds:0.0000} s), peak {result.PeakMiB:0} MiB");
    }

    private static int Usage()
    {
        Console.Error.WriteLine("fault-trees PATH [--limit-order K] [--json]   PATH: an Open-PSA file, or a folder of them; K at least 1\n"
            + "Seconds are those of the fastest of up to four runs, without reading the file, after the engine was warmed up on small built-in structures.");
        return 2;
    }
}
