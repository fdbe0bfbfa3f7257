namespace DependencyRisk;

/// <summary>Something wrong with a bill: what, where, and what to do.</summary>
/// <param name="Severity">Whether the bill can still be used.</param>
/// <param name="Code">A stable code in lower case with hyphens, such as <c>unknown-component</c>.</param>
/// <param name="Path">The place as a JSON path, such as <c>$.components[3].sources[0].share</c>; in a table the header of the column.</param>
/// <param name="Message">What is wrong and what to do about it, in a sentence or two.</param>
/// <param name="Line">Line in the text that was read, counted from 1, or null where the bill was not read from text.</param>
/// <param name="Column">Byte in that line, in a table the field of the row, counted from 1; or null.</param>
/// <remarks>Safe for use by many threads.</remarks>
public sealed record BillProblem(ProblemSeverity Severity, string Code, string Path, string Message, long? Line = null, long? Column = null)
{
    /// <summary>The file in which it is, of a bill that is kept in several; else null.</summary>
    public string? File { get; init; }

    /// <summary>How many problems this one stands for, at least 1: more where it only tells how many of a kind there are besides those listed.</summary>
    public int Count { get; init; } = 1;

    /// <summary>One line for a person: place, severity, code and message.</summary>
    public override string ToString()
    {
        string place = Line is null ? Path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Line},{Column}) {Path}");
        place = File is null ? place : File + (Line is null ? ": " : string.Empty) + place;
        return $"{place}: {(Severity == ProblemSeverity.Error ? "error" : "warning")} {Code}: {Message}";
    }
}
