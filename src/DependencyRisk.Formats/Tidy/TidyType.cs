namespace DependencyRisk;

/// <summary>What the cells of a column hold.</summary>
public enum TidyType
{
    /// <summary>Text: ids, codes, words, names, messages.</summary>
    Text,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Truth,
}
