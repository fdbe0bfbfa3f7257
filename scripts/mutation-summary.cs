#:property PublishAot=false
#:property RunAnalyzers=false
#:property RestorePackagesWithLockFile=false

// Prints what the reports of scripts/mutation-test found, by folder: dotnet run scripts/mutation-summary.cs [FOLDER] [--survivors]
// A mutant that two reports have is counted once, as the newer one says.
using System.Text.Json;

string[] noticed = ["Killed", "Timeout", "RuntimeError"];
string[] missed = ["Survived", "NoCoverage"];
string folder = args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal)) ?? "artifacts/mutation";

Dictionary<(string File, string Place, string Change), (string Status, int Line)> mutants = [];
foreach (FileInfo report in new DirectoryInfo(folder).EnumerateFiles("mutation-report.json", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc))
{
    using FileStream stream = report.OpenRead();
    using JsonDocument document = JsonDocument.Parse(stream);
    foreach (JsonProperty file in document.RootElement.GetProperty("files").EnumerateObject())
    {
        foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            string status = mutant.GetProperty("status").GetString()!;
            if (noticed.Concat(missed).Contains(status, StringComparer.Ordinal))
            {
                JsonElement place = mutant.GetProperty("location");
                int line = place.GetProperty("start").GetProperty("line").GetInt32();
                mutants[(Relative(file.Name), place.GetRawText(), mutant.GetProperty("replacement").GetString()!)] = (status, line);
            }
        }
    }
}

Console.WriteLine("| folder | mutants | killed | timeout | survived | no coverage | score |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
foreach (var group in mutants.GroupBy(mutant => mutant.Key.File.Split('/')[0], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
{
    Print(group.Key, [.. group.Select(mutant => mutant.Value.Status)]);
}

Print("all", [.. mutants.Values.Select(value => value.Status)]);
if (args.Contains("--survivors", StringComparer.Ordinal))
{
    foreach (var (key, value) in mutants.Where(mutant => missed.Contains(mutant.Value.Status, StringComparer.Ordinal)).OrderBy(mutant => mutant.Key.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Value.Line))
    {
        Console.WriteLine($"{key.File}:{value.Line}: {value.Status}: {key.Change.ReplaceLineEndings(" ")}");
    }
}

void Print(string name, string[] statuses)
{
    int Of(params string[] which) => statuses.Count(status => which.Contains(status, StringComparer.Ordinal));
    double score = statuses.Length == 0 ? double.NaN : 100.0 * Of(noticed) / statuses.Length;
    Console.WriteLine($"| {name} | {statuses.Length} | {Of("Killed", "RuntimeError")} | {Of("Timeout")} | {Of("Survived")} | {Of("NoCoverage")} | {score:0.0} % |");
}

static string Relative(string path)
{
    const string Core = "src/DependencyRisk/";
    path = path.Replace('\\', '/');
    int at = path.LastIndexOf(Core, StringComparison.Ordinal);
    return at < 0 ? path : path[(at + Core.Length)..];
}
