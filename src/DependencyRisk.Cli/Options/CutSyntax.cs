using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>Cuts as they are typed: <c>ACTOR[:SEVERITY[@FROM[+FOR]]]</c>, such as <c>country:US:0.5@3+12</c>.</summary>
internal static class CutSyntax
{
    /// <summary>Reads a cut. What follows the last colon is severity and times only if it reads as such; ids may have colons.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocs">Blocs that may go by their name alone.</param>
    /// <param name="cut">The cut, or null.</param>
    /// <param name="complaint">What is wrong, or null.</param>
    public static bool TryRead(string text, IReadOnlyList<Bloc> blocs, [NotNullWhen(true)] out Cut? cut, [NotNullWhen(false)] out string? complaint)
    {
        (cut, complaint) = (null, null);
        int colon = text.LastIndexOf(':');
        string tail = colon < 0 ? string.Empty : text[(colon + 1)..];
        if (colon > 0 && ActorSyntax.TryRead(text[..colon], blocs, out Actor actor))
        {
            if (TryReadPart(tail, actor, out cut))
            {
                return true;
            }

            // Countries and blocs have no colon in them, so that the rest can only be meant as severity and times.
            if (actor.Kind is ActorKind.Country or ActorKind.Bloc)
            {
                complaint = $"'{tail}' is no SEVERITY[@FROM[+FOR]]: a severity above 0 and at most 1, from a month of at least 0, for more than 0 months, such as 0.5@3+12";
                return false;
            }
        }

        if (ActorSyntax.TryRead(text, blocs, out actor))
        {
            cut = Cut.By(actor);
            return true;
        }

        complaint = ActorSyntax.Complain(text, blocs);
        return false;
    }

    private static bool TryReadPart(string text, Actor actor, [NotNullWhen(true)] out Cut? cut)
    {
        cut = null;
        (string severityText, string? times) = Halve(text, '@');
        if (!TryReadNumber(severityText, out double severity) || severity is not (> 0 and <= 1))
        {
            return false;
        }

        double from = 0;
        double? months = null;
        if (times is not null)
        {
            (string fromText, string? forText) = Halve(times, '+');
            if (!TryReadNumber(fromText, out from))
            {
                return false;
            }

            if (forText is not null)
            {
                if (!TryReadNumber(forText, out double given) || given <= 0)
                {
                    return false;
                }

                months = given;
            }
        }

        cut = new Cut(actor) { Severity = severity, FromMonths = from, ForMonths = months };
        return true;
    }

    // Digits and a point only: an exponent's sign would be taken for the '+' before the months.
    private static bool TryReadNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static (string Before, string? After) Halve(string text, char separator)
    {
        int place = text.IndexOf(separator, StringComparison.Ordinal);
        return place < 0 ? (text, null) : (text[..place], text[(place + 1)..]);
    }
}
