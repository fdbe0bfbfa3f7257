using System.Globalization;

namespace DependencyRisk;

/// <summary>One value of a tidy table. The default is blank: not known, or without meaning for the row.</summary>
/// <remarks>Empty text, NaN and infinity are blank too, so that CSV and JSON lines say the same. Immutable, and safe for use by many threads.</remarks>
public readonly record struct TidyCell
{
    // Beyond this a double does not hold every whole number.
    private const ulong MostExact = 1UL << 53;

    private readonly string? _text;
    private readonly double _number;

    private TidyCell(TidyType? type, string? text, double number) => (Type, _text, _number) = (type, text, number);

    /// <summary>What it holds, or null where it is blank.</summary>
    public TidyType? Type { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsBlank => Type is null;

    /// <summary>The text, or null where it is no text.</summary>
    public string? Text => Type == TidyType.Text ? _text : null;

    /// <summary>The number, whole or not, or null where it is none; of a whole number beyond 2^53 the nearest.</summary>
    public double? Number => Type switch
    {
        TidyType.Number => _number,
        TidyType.Whole => _text is null ? _number : double.Parse(_text, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether it is true, or null where it is neither true nor false.</summary>
    public bool? Truth => Type == TidyType.Truth ? _number != 0 : null;

    /// <summary>The digits of a whole number that a double does not hold.</summary>
    internal string? Digits => Type == TidyType.Whole ? _text : null;

    /// <summary>Text; null and empty text are blank.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cell.</returns>
    public static TidyCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new TidyCell(TidyType.Text, text, 0);

    /// <summary>A number; null, NaN and infinity are blank.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The cell.</returns>
    public static TidyCell Of(double? number) => number is { } known && double.IsFinite(known) ? new TidyCell(TidyType.Number, null, known) : default;

    /// <summary>True or false; null is blank.</summary>
    /// <param name="truth">The truth value.</param>
    /// <returns>The cell.</returns>
    public static TidyCell Of(bool? truth) => truth is { } known ? new TidyCell(TidyType.Truth, null, known ? 1 : 0) : default;

    /// <summary>A whole number of at least 0, every digit of it; null is blank.</summary>
    /// <param name="whole">The number.</param>
    /// <returns>The cell.</returns>
    public static TidyCell OfWhole(UInt128? whole) => whole switch
    {
        null => default,
        { } known when known <= MostExact => new TidyCell(TidyType.Whole, null, (double)known),
        { } known => new TidyCell(TidyType.Whole, known.ToString(CultureInfo.InvariantCulture), 0),
    };

    /// <summary>The value as it stands in CSV, before anything is done about formulas; nothing where it is blank.</summary>
    public override string ToString() => Type switch
    {
        null => string.Empty,
        TidyType.Truth => _number != 0 ? "true" : "false",
        _ => _text ?? _number.ToString(CultureInfo.InvariantCulture),
    };
}
