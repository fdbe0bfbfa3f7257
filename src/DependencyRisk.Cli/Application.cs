using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace DependencyRisk.Cli;

/// <summary>Runs one command line from its words to its exit code. Nothing that goes wrong leaves here as an exception.</summary>
internal static class Application
{
    public static int Run(IReadOnlyList<string> args, Shell shell, CancellationToken cancellation = default)
    {
        try
        {
            return Invoke(args, shell, cancellation);
        }
        catch (CliException e)
        {
            return Fail(shell, e.Code, e.Lines);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(shell, ExitCode.BadInput, [$"deprisk: error io: {e.Message}"]);
        }
        catch (OutOfMemoryException)
        {
            return Fail(shell, ExitCode.BadInput, ["deprisk: error memory: There is not enough memory for this bill; use --product to ask for less."]);
        }
#pragma warning disable CA1031 // A person gets one line, never a stack trace, whatever happens.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Fail(shell, ExitCode.BadInput, [$"deprisk: error unexpected: {e.GetType().Name}: {e.Message}"]);
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Shell shell, CancellationToken cancellation)
    {
        RootCommand root = Verbs.Root(shell, cancellation);

        // Ids may begin with '@', so that a word is never the name of a file of further words.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return WrongUsage(shell, parsed);
        }

        using var output = new StreamWriter(shell.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = output,
            Error = shell.Error,
        });
    }

    private static int WrongUsage(Shell shell, ParseResult parsed)
    {
        string verb = PathOf(parsed.CommandResult);
        string[] unmatched = [.. parsed.UnmatchedTokens];
        List<string> lines = [.. unmatched.Select(word => $"{verb}: error usage: '{word}' is not known here.{Hint(parsed, word)}")];
        lines.AddRange(Complaints(parsed, unmatched).Select(complaint => $"{verb}: error usage: {complaint}").Distinct(StringComparer.Ordinal));
        lines.Add($"'{verb} --help' tells how it is used.");
        return Fail(shell, ExitCode.WrongUsage, lines);
    }

    // The verb and its subcommands as they are typed.
    private static string PathOf(SymbolResult? result) =>
        result is CommandResult { Command: not RootCommand } command ? $"{PathOf(command.Parent)} {command.Command.Name}" : "deprisk";

    // Words that are not known are told of above, and usually the cause of what else is missing.
    private static IEnumerable<string> Complaints(ParseResult parsed, string[] unmatched) =>
        parsed.Errors
            .Select(error => error.Message)
            .Where(message => unmatched.Length == 0 || !(message.StartsWith("Unrecognized", StringComparison.Ordinal) || message.StartsWith("Required command", StringComparison.Ordinal)))
            .Select(message => message.StartsWith("Required command", StringComparison.Ordinal) ? "Say what to do: score, scenario, chokesets, content, leverage, shared, localise, concentration, validate, convert, catalogue or criticality." : message);

    private static string Hint(ParseResult parsed, string word)
    {
        Command command = parsed.CommandResult.Command;
        if (CutSyntax.TryRead(word, [], out _, out _))
        {
            return " Put --cut before each cut.";
        }

        return word.StartsWith('-') ? CloseMatches.Hint(word, command.Options.Select(option => option.Name))
            : TakesOneBill(command) ? $" {command.Name} takes one bill; for several products of one bill use --product."
            : CloseMatches.Hint(word, command.Subcommands.Select(verb => verb.Name));
    }

    private static bool TakesOneBill(Command command) =>
        command.Arguments is [{ Name: "BILL", Arity.MaximumNumberOfValues: 1 }] && command.Options.Any(option => string.Equals(option.Name, "--product", StringComparison.Ordinal));

    private static int Fail(Shell shell, int code, IReadOnlyList<string> lines)
    {
        try
        {
            foreach (string line in lines)
            {
                shell.Error.WriteLine(Printable.Clean(line));
            }
        }
        catch (IOException)
        {
            // Nobody is left to tell.
        }

        return code;
    }
}
