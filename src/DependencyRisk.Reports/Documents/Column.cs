namespace DependencyRisk;

/// <summary>One column of a table.</summary>
/// <param name="Title">The title; its lines may be broken where the column is narrow.</param>
/// <param name="IsNumber">Whether it holds numbers, to be set to the right.</param>
/// <param name="IsWhole">Whether its text should stay on one line, because it is to be copied.</param>
internal readonly record struct Column(string Title, bool IsNumber = false, bool IsWhole = false)
{
    public static implicit operator Column(string title) => new(title);

    public static Column Number(string title) => new(title, IsNumber: true, IsWhole: true);

    public static Column Whole(string title) => new(title, IsWhole: true);
}
