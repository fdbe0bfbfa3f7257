namespace DependencyRisk;

/// <summary>How surely a number was read.</summary>
internal enum NumberReading
{
    /// <summary>Not at all.</summary>
    Unreadable,

    /// <summary>Without doubt.</summary>
    Plain,

    /// <summary>With something beside it that was passed over: brackets, "about", a unit.</summary>
    Loose,

    /// <summary>It may mean two numbers a thousandfold apart, as 1,234 does.</summary>
    Ambiguous,
}
