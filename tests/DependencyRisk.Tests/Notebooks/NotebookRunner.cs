using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>
/// Runs the C# cells of a notebook from start to end in one state, as the kernel of .NET Interactive does. Packages are those of this
/// repository as they were built, and those that its tests use; none is downloaded.
/// </summary>
internal sealed partial class NotebookRunner
{
    private const string Reports = "DependencyRisk.Reports";

    private static readonly ImmutableDictionary<string, Type[]> Packages = new Dictionary<string, Type[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["DependencyRisk"] = [typeof(Bill)],
        ["DependencyRisk.Catalogue"] = [typeof(Bill), typeof(BillCatalogue)],
        ["DependencyRisk.Formats"] = [typeof(Bill), typeof(BillCatalogue), typeof(TidyTable)],
        [Reports] = [typeof(Bill), typeof(BillCatalogue), typeof(ExposureRendering)],
        ["DependencyRisk.Testing"] = [typeof(Bill), typeof(BillLaws), typeof(FsCheck.Config)],
        ["FsCheck"] = [typeof(FsCheck.Config), typeof(Microsoft.FSharp.Core.Unit)],
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly NotebookFrontEnd _front = NotebookFrontEnd.Begin();
    private ScriptOptions _options = ScriptOptions.Default
        .AddReferences(typeof(NotebookFrontEnd).Assembly, typeof(System.Collections.Immutable.ImmutableArray).Assembly)
        .AddImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Kernel")
        .WithEmitDebugInformation(true);

    private ScriptState<object>? _state;

    private NotebookRunner()
    {
    }

    /// <summary>The script that notebook front ends find in the package of reports.</summary>
    public static string ExtensionScript { get; } = Path.Combine(Repository.Root, "src", "DependencyRisk.Reports", "Notebooks", "extension.dib");

    /// <summary>The outputs of all C# cells by their place in the notebook.</summary>
    public static async Task<SortedDictionary<int, JsonArray>> Run(Notebook notebook)
    {
        var runner = new NotebookRunner();
        var outputs = new SortedDictionary<int, JsonArray>();
        foreach ((int index, JsonObject cell) in notebook.Cells.Index())
        {
            if (Notebook.IsCode(cell))
            {
                outputs.Add(index, await runner.RunCell(Notebook.SourceOf(cell), index, outputs.Count + 1));
            }
        }

        return outputs;
    }

    /// <summary>What the script of the package registers.</summary>
    public static async Task<IEnumerable<(Type Type, string MimeType)>> RunExtension()
    {
        var runner = new NotebookRunner();
        runner.Reference(Reports, "extension.dib, line 1");
        await runner.RunExtensionScript();
        return runner._front.Registered;
    }

    private async Task<JsonArray> RunCell(string source, int index, int count)
    {
        _front.Outputs.Clear();
        string code = await WithoutDirectives(source, index);
        object? value = await Submit(code, $"cell {index}");
        if (value is not null)
        {
            _front.Result(value, count);
        }

        return [.. _front.Outputs.Select(output => output.DeepClone())];
    }

    // References are loaded; every other line stays where it is, so that errors name the line of the cell.
    private async Task<string> WithoutDirectives(string source, int index)
    {
        string[] lines = source.Split('\n');
        bool hasReports = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Directive().Match(lines[i]) is { Success: true } reference)
            {
                string package = reference.Groups["package"].Value;
                Reference(package, $"cell {index}, line {i + 1}");
                hasReports |= string.Equals(package, Reports, StringComparison.OrdinalIgnoreCase);
                lines[i] = string.Empty;
            }
            else if (lines[i].StartsWith("#r", StringComparison.Ordinal) || lines[i].StartsWith("#!", StringComparison.Ordinal))
            {
                throw new NotebookException($"cell {index}, line {i + 1}: '{lines[i]}' is nothing that the tests can run.");
            }
        }

        // Once all references of the cell are there: those that come later would make other types of the same ones.
        if (hasReports)
        {
            await RunExtensionScript();
        }

        return string.Join('\n', lines);
    }

    private void Reference(string package, string place)
    {
        if (!Packages.TryGetValue(package, out Type[]? types))
        {
            throw new NotebookException($"{place}: the package '{package}' is none of {string.Join(", ", Packages.Keys.Order(StringComparer.Ordinal))}; the tests download none.");
        }

        _options = _options.AddReferences(types.Select(type => type.Assembly));
    }

    private async Task RunExtensionScript()
    {
        const string Head = "#!csharp\n";
        string script = (await File.ReadAllTextAsync(ExtensionScript)).ReplaceLineEndings("\n");
        await Submit(script.StartsWith(Head, StringComparison.Ordinal) ? script[Head.Length..] : throw new NotebookException($"{ExtensionScript} does not say that it is C#."), "extension.dib");
    }

    private async Task<object?> Submit(string code, string name)
    {
        ScriptOptions options = _options.WithFilePath(name).WithFileEncoding(System.Text.Encoding.UTF8);
        using var printed = new StringWriter { NewLine = "\n" };
        CapturedConsole.Output.To(printed);
        try
        {
            _state = _state is null ? await CSharpScript.RunAsync(code, options) : await _state.ContinueWithAsync(code, options);
            return _state.ReturnValue;
        }
        catch (CompilationErrorException error)
        {
            throw new NotebookException(string.Join('\n', error.Diagnostics.Select(diagnostic => $"{name}, line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")), error);
        }
        catch (Exception error) when (error is not NotebookException)
        {
            throw new NotebookException($"{name}, line {LineOf(error, name)}: {error.GetType().Name}: {error.Message}", error);
        }
        finally
        {
            CapturedConsole.Output.To(null);
            if (printed.ToString() is { Length: > 0 } text)
            {
                _front.Outputs.Add(new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = Notebook.Lines(text) });
            }
        }
    }

    private static int LineOf(Exception error, string name) =>
        new StackTrace(error, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileName() is { } file && file.EndsWith(name, StringComparison.Ordinal))?.GetFileLineNumber() ?? 0;

    [GeneratedRegex("""^#r\s+"nuget:\s*(?<package>[\w.]+)\s*(,\s*[\w.*-]+)?"\s*$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
