using DependencyRisk.Tests.Notebooks;

namespace Microsoft.DotNet.Interactive;

/// <summary>Stands in for what the C# kernel of .NET Interactive imports into every cell, as far as the notebooks use it.</summary>
public static class Kernel
{
    public static HtmlContent HTML(string content) => new(content);

    public static void DisplayAs(this string value, string mimeType) => NotebookFrontEnd.Current.Show(mimeType, value);

    public static void Display(this object value, string mimeType = "text/html") => NotebookFrontEnd.Current.Show(mimeType, NotebookFrontEnd.Current.Format(value, mimeType));
}
