#:property PublishAot=false
#:property RunAnalyzers=false
#:property RestorePackagesWithLockFile=false

// Prints the lines and branches that the coverage of a folder counts, by library and by folder of the core:
// dotnet run scripts/coverage-summary.cs [FOLDER]
using System.Globalization;
using System.Xml.Linq;

string folder = args is [var given] ? given : "artifacts/coverage/raw";

// A line counts once, whatever number of classes (of a lambda, of an iterator) it was compiled into.
Dictionary<(string File, int Line), (bool Hit, int Branches, int Taken)> lines = [];
foreach (string report in Directory.EnumerateFiles(folder, "coverage.cobertura.xml", SearchOption.AllDirectories))
{
    XElement root = XElement.Load(report);
    string source = root.Element("sources")?.Element("source")?.Value ?? string.Empty;
    foreach (XElement type in root.Descendants("class"))
    {
        string file = Path.Combine(source, type.Attribute("filename")!.Value).Replace('\\', '/');
        foreach (XElement line in type.Elements("lines").Elements("line"))
        {
            var key = (file, int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture));
            var (branches, taken) = Branches(line);
            bool hit = !string.Equals(line.Attribute("hits")!.Value, "0", StringComparison.Ordinal);
            var known = lines.GetValueOrDefault(key);
            lines[key] = (known.Hit || hit, Math.Max(known.Branches, branches), Math.Max(known.Taken, taken));
        }
    }
}

Console.WriteLine("| folder | lines | covered | branches | covered |");
Console.WriteLine("|---|---:|---:|---:|---:|");
foreach (var group in lines.GroupBy(line => Place(line.Key.File), StringComparer.Ordinal).Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.Ordinal))
{
    int hits = group.Count(line => line.Value.Hit), all = group.Count();
    int taken = group.Sum(line => line.Value.Taken), branches = group.Sum(line => line.Value.Branches);
    Console.WriteLine($"| {group.Key} | {all} | {100.0 * hits / all:0.0} % | {branches} | {100.0 * taken / Math.Max(1, branches):0.0} % |");
}

// "50% (1/2)"
static (int Branches, int Taken) Branches(XElement line)
{
    string[] parts = line.Attribute("condition-coverage")?.Value.Split('(', '/', ')') ?? [];
    return parts.Length < 3 ? (0, 0) : (int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
}

// The library, and in the core the folder; empty for what is not ours or not shipped.
static string Place(string file)
{
    int at = file.LastIndexOf("/src/", StringComparison.Ordinal);
    string[] path = at < 0 || file.Contains("/obj/", StringComparison.Ordinal) ? [] : file[(at + 5)..].Split('/');
    return path.Length == 0 ? string.Empty : path is ["DependencyRisk", var part, _, ..] ? $"{path[0]}/{part}" : path[0];
}
