using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>Shows values as a notebook front end does: by the formatters that packages have registered with it.</summary>
public sealed class NotebookFrontEnd
{
    private static readonly AsyncLocal<NotebookFrontEnd?> Running = new();

    private readonly List<(Type Type, string MimeType, Func<object, string> Format)> _formatters = [];

    private NotebookFrontEnd()
    {
    }

    /// <summary>That of the notebook that is running.</summary>
    public static NotebookFrontEnd Current => Running.Value ?? throw new InvalidOperationException("No notebook is running.");

    /// <summary>Outputs of the cell that is running, as they stand in a notebook.</summary>
    internal List<JsonObject> Outputs { get; } = [];

    internal IEnumerable<(Type Type, string MimeType)> Registered => _formatters.Select(formatter => (formatter.Type, formatter.MimeType));

    internal static NotebookFrontEnd Begin() => Running.Value = new NotebookFrontEnd();

    internal void Register(Type type, Func<object, string> format, string mimeType) => _formatters.Add((type, mimeType, format));

    internal void Show(string mimeType, string text) => Outputs.Add(new JsonObject
    {
        ["data"] = new JsonObject { [mimeType] = Notebook.Lines(text) },
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    });

    /// <summary>The value of a cell, which its last expression gives.</summary>
    internal void Result(object value, int count)
    {
        (string mimeType, string text) = value switch
        {
            HtmlContent html => ("text/html", html.Markup),
            string or bool or int or double => ("text/plain", Convert.ToString(value, CultureInfo.InvariantCulture)!),
            _ => ("text/html", Format(value, "text/html")),
        };
        Outputs.Add(new JsonObject
        {
            ["data"] = new JsonObject { [mimeType] = Notebook.Lines(text) },
            ["execution_count"] = count,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        });
    }

    internal string Format(object value, string mimeType)
    {
        Func<object, string>? format = _formatters.LastOrDefault(formatter => formatter.Type.IsInstanceOfType(value) && formatter.MimeType == mimeType).Format;
        return format is null ? throw new NotebookException($"Nothing shows a {value.GetType().Name} as {mimeType}; make it text, or HTML by HTML(...).") : format(value);
    }
}
