namespace DependencyRisk.Cli;

/// <summary>One column of a table.</summary>
internal readonly record struct Column(string Title, bool IsNumber = false)
{
    public static implicit operator Column(string title) => new(title);

    public static Column Number(string title) => new(title, IsNumber: true);
}
