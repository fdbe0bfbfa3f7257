using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>Every verb in every form, on a small bill that comes in by standard input as <c>-</c>.</summary>
internal static class Commands
{
    private static readonly string Motor = Repository.Read("docs", "examples", "motor.json");

    public static TheoryData<string> All =>
    [
        .. Forms("score - --top 3 --bloc G=jp+de --home cn", "scenario - --cut country:JP:0.5@1.5+6.25 --horizon 12.5", "chokesets - --actors suppliers --probability *=0.125", "chokesets - --robustness", "content - --tier 2", "leverage -",
            "shared -", "localise - --second-source 0.5@6 --stock 1.5", "concentration - --by supplier", "validate -", "validate - --report", "catalogue", "criticality eu --material Lutetium", "criticality --bill pet-ct"),
        "report - --format html", "report - --format markdown", "report - --format markdown --lang zh", "convert - - --to json", "convert - - --to cyclonedx", "catalogue ecmo --format json", "catalogue ecmo --format csv",
        "--help", "score --help", "--version",
        // What goes wrong.
        "score - --required 1.5", "score - --home QQ", "score - --cuttt", "", "scenario - --cut country:JP:1,5", "score no-such-bill",
    ];

    /// <summary>Runs one in this process.</summary>
    public static CliRun Run(string command) => CliRun.OfInput(Motor, Words(command));

    public static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Forms(params string[] commands) =>
        from command in commands
        from form in new[] { "table", "json", "csv", "jsonl", "markdown" }
        select $"{command} --format {form}";
}
