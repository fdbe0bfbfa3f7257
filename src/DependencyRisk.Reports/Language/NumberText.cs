using System.Globalization;

namespace DependencyRisk;

/// <summary>Numbers as a person reads them, in any language. Data formats never come through here: they keep every digit.</summary>
internal static class NumberText
{
    public const string Nothing = "–";

    public static string Percent(double fraction)
    {
        // What is not quite nothing or everything must not look like it.
        if (fraction is > 0 and < 0.0005)
        {
            return "<0.1%";
        }

        return fraction is < 1 and >= 0.9995 ? ">99.9%" : fraction.ToString("0.0%", CultureInfo.InvariantCulture);
    }

    /// <summary>Both bounds, or one number where they read the same.</summary>
    public static string Percent(Bounds bounds)
    {
        (string low, string high) = (Percent(bounds.Low), Percent(bounds.High));
        return string.Equals(low, high, StringComparison.Ordinal) ? high : $"{low.TrimEnd('%')}–{high}";
    }

    public static string Percent(double? fraction) => fraction is { } value ? Percent(value) : Nothing;

    /// <summary>An output beside the level that is required: with so many digits that what is below it reads so.</summary>
    public static string Output(double fraction, double required)
    {
        // As near as this is enough: docs/choke-sets.md.
        const double Tolerance = 1e-9;
        const int MostDigits = 9;
        string text = Percent(fraction);
        for (int digits = 2; digits <= MostDigits && fraction < required - Tolerance && Told(text) >= Told(Level(required)); digits++)
        {
            text = fraction.ToString($"0.{new string('0', digits)}%", CultureInfo.InvariantCulture);
        }

        return text;
    }

    /// <summary>A fraction that somebody gave, with no more digits than it has.</summary>
    public static string Level(double fraction) => fraction.ToString("0.####%", CultureInfo.InvariantCulture);

    /// <summary>A loss, marked by how bad it is.</summary>
    public static Cell Loss(Bounds loss) => new([Percent(loss)], ToneOf(loss.High)) { Exact = Exact(loss.Low, loss.High) };

    /// <summary>A fraction as a cell that keeps its digits.</summary>
    public static Cell Share(double fraction) => new([Percent(fraction)]) { Exact = Exact(fraction) };

    /// <summary>A number that may be missing, as a cell that keeps its digits.</summary>
    public static Cell Quantity(double? value) => new([Number(value)]) { Exact = value is { } number ? Exact(number) : null };

    /// <summary>All digits of some numbers.</summary>
    public static string Exact(params IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    public static Tone ToneOf(double loss) => loss >= 0.5 ? Tone.Alarm : loss >= 0.2 ? Tone.Warning : Tone.Plain;

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Number(double? value) => value is { } number ? Number(number) : Nothing;

    private static double Told(string percent) => double.Parse(percent.AsSpan().Trim("<>%"), CultureInfo.InvariantCulture);
}
