using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.CycloneDx;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>The same bytes and the same readings wherever the user lives.</summary>
public sealed class CultureTests
{
    // Numbers, dates and words with an i, whose capital is another one in Turkish.
    private const string Tables = "PART;QUANTITY;UNIT PRICE;ORIGIN;MANUFACTURER;TITLE\nid-1;1,5;1.234,5;INDIA;Igel;I\nID-2;~2;0,25 €;made in Italy;igel;i\n";

    public static TheoryData<string> Commands => Determinism.Commands.All;

    [RealCulturesFact]
    public void The_cultures_are_real()
    {
        Assert.Equal("1,5", Cultures.Under("de-DE", () => 1.5.ToString()));
        Assert.Equal("İ", Cultures.Under("tr-TR", () => CultureInfo.CurrentCulture.TextInfo.ToUpper("i")));
        Assert.Equal("1٫5", Cultures.Under("fa-IR", () => 1.5.ToString()));
        Assert.Equal("−1", Cultures.Under("sv-SE", () => (-1).ToString()));
        Assert.Equal("1448", Cultures.Under("ar-SA", () => new DateTime(2026, 11, 22).ToString("yyyy")));
        Assert.Equal("2569", Cultures.Under("th-TH", () => new DateOnly(2026, 11, 22).ToString("yyyy")));
    }

    [RealCulturesTheory]
    [MemberData(nameof(Commands))]
    public void Commands_print_the_same_in_every_culture(string command)
    {
        CliRun expected = Determinism.Commands.Run(command);
        Assert.All(Cultures.Names, name => Assert.Equal(expected, Cultures.Under(name, () => Determinism.Commands.Run(command))));
    }

    [RealCulturesFact]
    public void Bills_are_written_the_same_in_every_culture() => AssertSame(() => Written(BillCatalogue.Load("pet-ct")));

    [RealCulturesFact]
    public void Bills_are_read_the_same_in_every_culture() => AssertSame(() => string.Join('\n', ReadOf(Tables), ReadOf(Tables.Replace(';', ',').Replace("1,5", "1.5", StringComparison.Ordinal)), ReadOf(Repository.Read("docs", "examples", "motor.json")), ReadOf(CycloneDxText.Write(BillCatalogue.Load("ecmo"))), ReadOf("{\"format\":1,\"unitValue\":1.5}")));

    [RealCulturesFact]
    public void Countries_are_found_by_their_names_in_every_culture() => AssertSame(() => string.Join(' ', new[] { "INDIA", "india", "İndia", "ITALY", "ıtaly", "fiji", "IN", "in", "Îles Féroé", "DJIBOUTI", "viet nam", "HAITI", "Haïti", "K.A.", "N/A" }
        .Select(text => string.Join('+', CountryNames.Default.Candidates(text)))));

    [RealCulturesFact]
    public void What_results_say_of_themselves_is_the_same_in_every_culture() => AssertSame(() => string.Join('\n', ResultTexts.Of(BillCatalogue.Load("pet-ct"))));

    private static void AssertSame(Func<string> work)
    {
        string expected = Cultures.Under(CultureInfo.InvariantCulture.Name, work);
        Assert.All(Cultures.Names, name => Assert.Equal(expected, Cultures.Under(name, work)));
    }

    private static string ReadOf(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        BillFile.TryRead(stream, "device", out Bill? bill, out ImmutableArray<BillProblem> problems);
        return $"{(bill is null ? "none" : BillJson.ToJson(bill))}\n{string.Join('\n', problems)}\n{(bill is null ? new BillException(problems).Message : string.Empty)}";
    }

    private static string Written(Bill bill)
    {
        var text = new StringBuilder();
        text.AppendLine(BillJson.ToJson(bill)).AppendLine(CycloneDxText.Write(bill));
        var tables = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        BillCsv.Write(bill, name => tables[name] = new MemoryStream());
        text.AppendJoin('\n', tables.Select(table => $"{table.Key}\n{Encoding.UTF8.GetString(table.Value.ToArray())}"));
        return text.ToString();
    }
}
