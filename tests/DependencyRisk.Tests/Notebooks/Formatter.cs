using DependencyRisk.Tests.Notebooks;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Stands in for the class of this name in Microsoft.DotNet.Interactive.Formatting, as far as a package's script needs it.</summary>
public static class Formatter
{
    public static void Register<T>(Func<T, string> formatter, string mimeType = "text/plain") =>
        NotebookFrontEnd.Current.Register(typeof(T), value => formatter((T)value), mimeType);
}
