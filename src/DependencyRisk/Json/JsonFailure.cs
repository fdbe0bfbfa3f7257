using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Turns what ends a reading into a problem with its place.</summary>
internal static class JsonFailure
{
    /// <summary>Runs a reading.</summary>
    /// <returns>What it returns, or null, with a problem reported, where the text is not JSON.</returns>
    public static T? Guard<T>(ProblemList problems, JsonPath path, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            string reason = ReferenceResolver.Shorten(place < 0 ? e.Message : e.Message[..place]);
            string message = $"From here on the text is not JSON ({reason}); correct it, or get the whole file if it was cut off.";
            problems.Add(new BillProblem(ProblemSeverity.Error, "not-json", path.ToString(), message, e.LineNumber + 1, e.BytePositionInLine + 1));
        }
        catch (TokenTooLongException e)
        {
            string most = e.Most.ToString(CultureInfo.InvariantCulture);
            problems.Error("too-long", path.ToString(), $"A single value here is longer than {most} bytes; shorten it. (Programs may raise the limit in BillJsonOptions.)", e.Position);
        }

        return null;
    }
}
