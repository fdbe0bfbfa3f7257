using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DependencyRisk.Cli;
using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.Docs;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>
/// The command line, from words and standard input to exit code and output. A document has the words in a file <c>args</c>, one a
/// line, standard input in <c>stdin</c>; its other files lie in a folder, in which all that is written goes too.
/// </summary>
internal sealed partial class CommandLineFuzz : FuzzReader
{
    private const string Args = "args";
    private const string Input = "stdin";

    private static readonly string[] Lines =
    [
        "score - --top 3 --format json", "score - --format csv --table exposures --bloc G=US+JP --control any", "score - --portfolio --horizon 6 --phase build --required 0.8", "scenario - --cut country:JP:0.5@3+12 --cut supplier:magnet-one",
        "scenario - --file scenario.json --format jsonl", "chokesets - --actors suppliers,components --max-order 2 --format json", "chokesets - --probability country:JP=0.1 --probability *=0.02 --max-count 5", "chokesets - --robustness --exclude country:DE --format csv",
        "content - --tier 2 --weight quantity --format json", "leverage - --top 2", "shared - --kind suppliers", "localise - --second-source 0.5@6 --to home --to EU=DE+FR --stock 6", "concentration - --by supplier --by group --component ore --format json",
        "report - --format markdown --lang zh", "report - -o report.html --map map.json", "report - --against old.json --format markdown", "report - -o tables --format csv", "validate - --format json", "validate - --report --control owner --top 5", "convert - - --to cyclonedx",
        "convert - bill.json", "convert - folder --to csv", "score old.json", "catalogue ecmo --format json", "criticality eu --material Lutetium --year 2017", "criticality geopolrisk --input trade.csv --missing bound", "criticality --bill - --materials materials.csv", "--help", "score --help", "--version",
    ];

    private static readonly string[] Verbs =
        ["score", "scenario", "chokesets", "content", "leverage", "shared", "localise", "concentration", "report", "validate", "convert", "catalogue", "criticality", "eu", "geopolrisk"];

    public override string Name => "command-line";

    public override int UsualCases => 80;

    public override ImmutableArray<string> Words { get; } =
    [
        .. Verbs, "-", "--home", "de", "--horizon", "--control", "owner",
        "--format", "json", "csv", "jsonl", "markdown", "table", "--product", "motor", "--portfolio", "--phase", "operate", "--required", "--bloc", "G3=US+JP+NL", "--cut", "component:ore:1", "--actors", "blocs", "--top", "--tier", "--threads", "--output", "out.json",
        "-o", "--to", "--response", "immediate", "--unknown", "optimistic", "--algorithm", "search", "--max-time", "0.01", "--table", "headline", "--lang", "--by", "--missing", "--input", "--file", "--map", "--against", "--materials", "--help", "-h", "-?", "[suggest]",
    ];

    public override string Mutate(string text, FuzzDice dice) => Bundle.Parse(text).Change(dice, (name, file) =>
        name == Args ? string.Join('\n', MutatedArgs([.. file.Split('\n')], dice))
        : file.TrimStart().StartsWith('{') ? JsonMutation.Of(file, [], dice)
        : CsvMutation.Of(file, [], dice)).ToString();

    public override void Check(byte[] input)
    {
        var bundle = Bundle.Parse(input);
        CliRun first = Run(bundle, out string files);
        CliRun second = Run(bundle, out string again);
        FuzzException.Unless(first == second && files == again, $"Another result the second time:\n{first}\n{files}\n{second}\n{again}");
        FuzzException.Unless(first.Code is 0 or 1 or 2, $"Another exit code than 0, 1 or 2: {first.Code}");
        FuzzException.Unless(!first.Error.Contains("error unexpected", StringComparison.Ordinal), $"An exception that nothing expected {ExceptionName().Match(first.Error)}: {first.Error}");
        FuzzException.Unless(!first.Error.Contains("(Parameter '", StringComparison.Ordinal), $"A message that names a parameter of the code: {first.Error}");
        FuzzException.Unless(!first.Error.Any(letter => char.IsControl(letter) && letter != '\n'), $"Signs that steer a terminal: {first.Error}");
        bool isValidation = bundle.Bytes(Args).AsSpan().StartsWith("validate"u8);
        FuzzException.Unless(first.Code == 0 || (first.Error.Length > 0 && first.Output.Length == 0) || (first.Code == 1 && isValidation), $"A failure without a word, or with output: {first}");
        FuzzException.Unless(first.Code == 0 || files.Length == 0, $"Something written in spite of a failure: {files}");
        if (first.Code == 0 && first.Output.StartsWith('{') && !first.Output.Contains("}\n{", StringComparison.Ordinal))
        {
            JsonDocument.Parse(first.Output).Dispose();
        }
    }

    protected override IEnumerable<byte[]> Given()
    {
        string bill = Repository.Read("docs", "examples", "motor.json");
        (string Name, string Text)[] files =
        [
            ("scenario.json", """{"cuts":[{"actor":"country:JP","severity":0.5,"fromMonths":1,"forMonths":6}]}"""),
            ("old.json", Repository.Read("docs", "examples", "motor.json").Replace("0.75", "0.5", StringComparison.Ordinal)),
            ("map.json", """{"type":"FeatureCollection","features":[{"type":"Feature","id":"US","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]},"properties":{}}]}"""),
            ("trade.csv", "material,importer,year,flow,country,tonnes,value\nNickel,US,2022,production,ID,100,\nNickel,US,2022,import,CA,5,110\n"),
            ("materials.csv", "component,material\nore,Lutetium\nmagnet,Tungsten\n"),
        ];
        return Lines.Select(line => Utf8(new Bundle([(Args, line.Replace(' ', '\n')), (Input, bill), .. files.Where(file => line.Contains(file.Name, StringComparison.Ordinal))]).ToString()));
    }

    private static List<string> MutatedArgs(List<string> args, FuzzDice dice)
    {
        for (int left = dice.Few(5); left > 0; left--)
        {
            int at = dice.Below(args.Count + 1);
            string word = ByteMutation.Latin(dice.OneIn(2) ? dice.Of(FuzzReaders.Named("command-line").Words) : dice.Of(OddTexts.All)).Replace('\n', ' ');
            switch (dice.Below(6))
            {
                case 0 when at < args.Count:
                    args.RemoveAt(at);
                    break;
                case 1 when at < args.Count:
                    args.Insert(dice.Below(args.Count), args[at]);
                    break;
                case 2 when at < args.Count:
                    args[at] = word;
                    break;
                case 3 when at < args.Count:
                    args[at] += dice.Of([":", "=", "@", "+", ",", " "]) + word;
                    break;
                default:
                    args.Insert(at, word);
                    break;
            }
        }

        return args;
    }

    public static CliRun Run(Bundle bundle, out string written)
    {
        using var folder = new TempFolder();
        foreach ((string name, string text) in bundle.Files.Where(file => file.Name is not (Args or Input) && IsPlain(file.Name)))
        {
            File.WriteAllBytes(folder.File(name), Encoding.Latin1.GetBytes(text));
        }

        HashSet<string> given = [.. folder.Files];
        string[] args = Kept(Encoding.UTF8.GetString(bundle.Bytes(Args)), folder);
        using var input = new MemoryStream(bundle.Bytes(Input));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = Application.Run(args, new Shell(input, output, error));
        written = string.Join('\n', Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => !given.Contains(Path.GetFileName(path)))
            .Select(path => $"{Path.GetRelativePath(folder.Path, path)} {(File.Exists(path) ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))) : string.Empty)}"));
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString().Replace(folder.Path, "TEMP", StringComparison.Ordinal));
    }

    // Whatever may be a file, to be read or to be written, is one of the folder; the catalogue's largest bill would only take time.
    private static string[] Kept(string text, TempFolder folder)
    {
        string[] args = [.. text.Replace("\0", string.Empty, StringComparison.Ordinal).Split('\n').Select(arg => arg is "all" or "/" ? "x" : arg)];
        bool writes = args.Any(arg => arg is "convert" || arg.StartsWith("-o", StringComparison.Ordinal) || arg.StartsWith("--output", StringComparison.Ordinal));
        for (int i = 0; i < args.Length; i++)
        {
            bool isFile = Path.GetExtension(args[i]) is ".json" or ".csv" or ".html" or ".md";
            bool isFree = writes && !args[i].StartsWith('-') && !Verbs.Contains(args[i], StringComparer.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal) || args[i - 1] == "--output" || args[i - 1] == "--");
            bool isJoined = writes && args[i].StartsWith('-') && args[i].Length > 2 && (args[i].StartsWith("-o", StringComparison.Ordinal) || args[i].StartsWith("--output", StringComparison.Ordinal)) && args[i] != "--output";
            bool isTarget = i > 0 && args[i - 1] is "-o" or "--output" && !args[i].StartsWith('-');
            args[i] = isJoined ? "--output=" + folder.File("joined.json")
                : isFile || isFree || isTarget ? folder.File(Unsafe().Replace(args[i], "_"))
                : args[i];
        }

        return args;
    }

    private static bool IsPlain(string name) => name.Length is > 0 and < 50 && !Unsafe().IsMatch(name) && name.Trim('.').Length > 0;

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex Unsafe();

    [GeneratedRegex("unexpected: [A-Za-z]+")]
    private static partial Regex ExceptionName();
}
