using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace DependencyRisk.Benchmarks;

/// <summary>
/// The definitions of a file in the Open-PSA model exchange format: gates, house events, basic events with a point probability. All
/// names are one namespace for each kind; fault trees and components only group them.
/// </summary>
/// <remarks>Untrusted input: no document type, no entities, a limit on size and on nesting.</remarks>
internal sealed class OpenPsaModel
{
    private const long MostCharacters = 1L << 30;

    private OpenPsaModel()
    {
    }

    public Dictionary<string, XElement> Gates { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, bool> Houses { get; } = new(StringComparer.Ordinal);

    /// <summary>Null where the file gives no probability.</summary>
    public Dictionary<string, double?> Events { get; } = new(StringComparer.Ordinal);

    public List<string> Problems { get; } = [];

    /// <summary>Reads the definitions and notes what is wrong with them.</summary>
    /// <exception cref="FaultTreeException">It is not XML, or asks for what is not allowed.</exception>
    public static OpenPsaModel Read(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        var model = new OpenPsaModel();
        try
        {
            using XmlReader reader = XmlReader.Create(stream, settings);
            XDocument document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            foreach (XElement element in document.Descendants())
            {
                model.Define(element);
            }

            if (model.Gates.Count == 0)
            {
                model.Report(document.Root!, "defines no gate; an Open-PSA model with a fault tree was expected");
            }
        }
        catch (XmlException failure)
        {
            throw new FaultTreeException([string.Create(CultureInfo.InvariantCulture, $"line {failure.LineNumber}: {failure.Message}")]);
        }

        return model;
    }

    public void Report(XElement element, string problem) =>
        Problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {((IXmlLineInfo)element).LineNumber}: <{element.Name.LocalName}> {problem}"));

    /// <summary>The name attribute; empty, and a problem, where it is missing.</summary>
    public string NameOf(XElement element)
    {
        string? name = element.Attribute("name")?.Value.Trim();
        if (string.IsNullOrEmpty(name))
        {
            Report(element, "has no name");
        }

        return name ?? string.Empty;
    }

    /// <summary>What an element defines or contains, apart from its label and attributes.</summary>
    public static IEnumerable<XElement> Content(XElement element) =>
        element.Elements().Where(child => child.Name.LocalName is not ("label" or "attributes"));

    private void Define(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "define-gate":
                Define(element, Gates, element);
                break;
            case "define-house-event":
                Define(element, Houses, HouseValue(element));
                break;
            case "define-basic-event":
                Define(element, Events, Probability(element));
                break;
        }
    }

    private void Define<T>(XElement element, Dictionary<string, T> definitions, T definition)
    {
        string name = NameOf(element);
        if (!definitions.TryAdd(name, definition))
        {
            Report(element, $"defines '{name}' a second time");
        }
    }

    private bool HouseValue(XElement element)
    {
        XElement? constant = Content(element).FirstOrDefault();
        string? value = constant?.Attribute("value")?.Value;
        if (constant is { Name.LocalName: "constant" } && value is "true" or "false")
        {
            return value is "true";
        }

        Report(element, "needs <constant value=\"true\"/> or <constant value=\"false\"/>");
        return false;
    }

    private double? Probability(XElement element)
    {
        XElement? expression = Content(element).FirstOrDefault();
        if (expression is null)
        {
            return null;
        }

        if (expression.Name.LocalName is not ("float" or "int"))
        {
            Report(expression, "is not supported; a point probability <float value=\"...\"/> was expected");
            return null;
        }

        string? text = expression.Attribute("value")?.Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double probability) && probability is >= 0 and <= 1)
        {
            return probability;
        }

        Report(expression, $"has the value '{text}'; a probability in [0,1] was expected");
        return null;
    }
}
