namespace DependencyRisk.Tests.Notebooks;

/// <summary>A cell that cannot be run, or whose value cannot be shown.</summary>
public sealed class NotebookException : Exception
{
    public NotebookException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
