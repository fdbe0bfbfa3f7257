using System.Globalization;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.CycloneDx;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The example and the tables of docs/cyclonedx.md are those of the library.</summary>
public sealed class CycloneDxPageTests
{
    private static readonly string Page = Repository.Read("docs", "cyclonedx.md");

    private static readonly string[] Lines = Page.Split('\n');

    private static readonly Bill Example = CycloneDxText.Read(Regex.Match(Page, "```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Groups["json"].Value);

    // Says something of everything.
    private static readonly Bill Full = new BillBuilder { Id = "b", Name = "B", Home = Country.China, Basis = BillBasis.Market, AsOf = new DateOnly(2026, 6, 30) }
        .AddProducts("a")
        .AddSuppliers(new Supplier("s") { Name = "S", Headquarters = Country.Japan })
        .AddComponents(
            new Component("c") { Sources = [new Source { Supplier = "s" }] },
            new Component("a")
            {
                Name = new LocalizedText("A", "甲"),
                Hs = "9018",
                UnitValue = 1,
                StockMonths = 1,
                Uses = [new Use("c")],
                Substitution = new Substitution(0.5, 1),
                Evidence = [new FieldEvidence("uses", EvidenceBasis.Press)],
            })
        .Build();

    [Fact]
    public void The_components_of_the_example_are_those_of_the_table()
    {
        foreach (Component component in Example.Components)
        {
            string uses = string.Join(", ", component.Uses.Select(use => use.Quantity.Equals(1.0) ? use.Component : string.Create(CultureInfo.InvariantCulture, $"{use.Quantity} {use.Component}")));
            string supplier = string.Concat(component.Sources.Select(source => source.Supplier));
            Assert.Contains(Regex.Replace($"| {component.Id} | {component.Kind.ToString().ToLowerInvariant()} | {uses} | {supplier} |", " {2,}", " "), Lines);
        }

        Assert.Equal(Country.Japan, Example.FindSupplier("Cap & Co")!.Headquarters);
    }

    [Fact]
    public void Its_warnings_are_those_of_the_table()
    {
        string[] told = [.. Lines.SkipWhile(line => !line.StartsWith("| warning |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))];
        Assert.Equal(told.Order(StringComparer.Ordinal), Example.Warnings.Select(warning => $"| {warning.Code} | {warning.Message} |").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_property_that_is_written_is_in_the_table_and_the_other_way_round()
    {
        IEnumerable<string> written = PropertiesOf(CycloneDxText.Write(Full)).Append("dependency-risk:position");
        IEnumerable<string> told = Lines.Where(line => line.StartsWith("| `dependency-risk:", StringComparison.Ordinal)).SelectMany(PropertiesOf);
        Assert.Equal(told.Distinct().Order(StringComparer.Ordinal), written.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_member_that_is_written_is_named()
    {
        string json = CycloneDxText.Write(Full);
        foreach (string member in Regex.Matches(json, "\"(?<name>[$a-z-A-Z]+)\":", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value).Distinct().Except(["bomFormat", "specVersion", "value", "ref", "assemblies", "aggregate", "country", "properties"]))
        {
            Assert.Matches($"`[^`]*{Regex.Escape(member)}[^`]*`", Page);
        }
    }

    [Fact]
    public void Members_that_are_said_to_be_lost_are_told()
    {
        string[] lost = [.. Lines.SkipWhile(line => line != "| member | why |").Skip(2).Take(3).SelectMany(line => Regex.Matches(line.Split('|')[1], "`(?<name>[a-zA-Z]+)`", RegexOptions.ExplicitCapture)).Select(match => match.Groups["name"].Value)];
        Assert.True(lost.Length > 12);
        string members = string.Join(", ", lost.Where(member => member is not ("purl" or "version")).Select(member => $"\"{member}\": \"x\""));
        Bill bill = CycloneDxText.Read(CycloneDxText.Document($"\"metadata\": {{ \"component\": {{ \"type\": \"device\", \"name\": \"a\", \"bom-ref\": \"r\", \"purl\": \"p\", \"version\": \"v\", {members} }} }}"));
        Assert.All(lost, member => Assert.Contains(bill.Warnings, warning => warning.Code == "left-out" && warning.Message.StartsWith($"components.{member}: 1 ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> PropertiesOf(string text) => Regex.Matches(text, "dependency-risk:[a-zA-Z]+").Select(match => match.Value);
}
