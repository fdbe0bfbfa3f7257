using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DependencyRisk.Benchmarks;

/// <summary>
/// Runs one job on a bill's bytes in a process of its own and tells how long it took and how far memory rose above what the
/// bytes themselves take. Peak memory is a matter of the whole process, so each job is a run of its own.
/// </summary>
internal static class PeakMemory
{
    /// <summary>The most memory that this process ever held, in KiB.</summary>
    public static long Peak() => ReadStatus("VmHWM:");

    /// <summary>Starts the account of the peak anew, where the kernel allows it.</summary>
    public static void Reset()
    {
        const string ClearPeak = "5";
        const string Account = "/proc/self/clear_refs";
        if (File.Exists(Account))
        {
            try
            {
                File.WriteAllText(Account, ClearPeak);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // The peak then is that of all runs so far.
            }
        }
    }

    public static int Run(string job, string file)
    {
        byte[] bytes = string.Equals(job, "countries", StringComparison.Ordinal) ? [] : File.ReadAllBytes(file);
        long before = ReadStatus("VmHWM:");
        long started = Stopwatch.GetTimestamp();
        object kept;
        switch (job)
        {
            case "document":
                kept = JsonDocument.Parse(bytes);
                break;
            case "read":
                kept = BillJson.Read(new MemoryStream(bytes, writable: false));
                break;
            case "countries":
                kept = Countries(file);
                break;
            default:
                Console.Error.WriteLine("peak document|read|countries FILE");
                return 2;
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        long peak = ReadStatus("VmHWM:");
        GC.KeepAlive(kept);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job}: {seconds:0.00} s, peak {peak / 1024} MiB in all, {(peak - before) / 1024} MiB above the {bytes.Length >> 20} MiB of input"));
        return 0;
    }

    // As the command line does it: straight from the file.
    private static object Countries(string file)
    {
        using FileStream stream = File.OpenRead(file);
        Bill bill = BillJson.Read(stream);
        long read = Stopwatch.GetTimestamp();
        var analysis = new ExposureAnalysis(bill);
        analysis.Run(bill.Products[0], Scenario.Of());
        double compile = Stopwatch.GetElapsedTime(read).TotalSeconds;
        long compiled = Stopwatch.GetTimestamp();
        object exposures = analysis.Exposures(bill.Products[0], ActorKind.Country);
        double seconds = Stopwatch.GetElapsedTime(compiled).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compile: {compile:0.00} s, exposure to all countries: {seconds:0.00} s (first run, code not yet compiled)"));
        return (bill, exposures);
    }

    // The kernel's own account, in KiB; 0 where there is none.
    private static long ReadStatus(string name)
    {
        const string Status = "/proc/self/status";
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.AsSpan(name.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
    }
}
