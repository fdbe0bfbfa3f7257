using System.Globalization;

namespace DependencyRisk.Tests.Determinism;

/// <summary>Cultures in which numbers, letters, minus signs or calendars differ from those that programmers are used to.</summary>
internal static class Cultures
{
    private const string Advice = "install ICU (scripts/install-icu), and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset";

    /// <summary>Decimal comma; dotted and dotless i; other decimal signs and calendars, twice; another minus; the Buddhist calendar; months first.</summary>
    public static string[] Names { get; } = ["de-DE", "tr-TR", "ar-SA", "fa-IR", "sv-SE", "th-TH", "en-US"];

    /// <summary>Whether cultures here are more than names.</summary>
    public static bool AreReal { get; } = Look();

    /// <summary>Why tests under cultures are skipped; null where they run. Under continuous integration they run, and fail without cultures.</summary>
    public static string? Skip =>
        AreReal || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : $"There are no real cultures here: {Advice}.";

    /// <summary>Works under a culture, for all that it formats, reads and shows.</summary>
    /// <exception cref="InvalidOperationException">The culture is a name only.</exception>
    public static T Under<T>(string name, Func<T> work)
    {
        if (!AreReal)
        {
            throw new InvalidOperationException($"Tests need real cultures: {Advice}.");
        }

        (CultureInfo culture, CultureInfo shown) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, shown);
        }
    }

    private static bool Look()
    {
        try
        {
            return 1.5.ToString(CultureInfo.GetCultureInfo("de-DE")) == "1,5" && CultureInfo.GetCultureInfo("tr-TR").TextInfo.ToUpper('i') == 'İ';
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
