using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Words of the standard, and what this library adds to it.</summary>
internal static class CycloneDxWords
{
    /// <summary>The namespace of the properties that hold what the standard has no place for.</summary>
    public const string Own = "dependency-risk:";

    /// <summary>The number of a component, as the standard's own taxonomy of device properties has it.</summary>
    public const string Quantity = "cdx:device:quantity";

    /// <summary>The place of a component in the list of the bill, where the document has another order.</summary>
    public const string Position = Own + "position";

    /// <summary>Marks what this library wrote: every component of it says its kind.</summary>
    public const string Kind = Own + "kind";

    /// <summary>One source of a component; as often as it has sources.</summary>
    public const string Source = Own + "source";

    /// <summary>One supplier of the bill; as often as it has suppliers.</summary>
    public const string Supplier = Own + "supplier";

    /// <summary>The field whose evidence tells how complete an assembly is.</summary>
    public const string UsesField = "uses";

    private const string CompositionSource = "CycloneDX composition: ";

    private static readonly ImmutableArray<string> SoftwareTypes =
    [
        "application", "framework", "library", "container", "platform", "operating-system", "device-driver", "firmware", "file",
        "machine-learning-model", "data", "cryptographic-asset",
    ];

    /// <summary>The versions that can be written.</summary>
    public static ImmutableArray<string> Versions { get; } = ["1.4", "1.5", "1.6", "1.7"];

    /// <summary>How complete an assembly may be said to be, the best first.</summary>
    public static ImmutableArray<string> Aggregates { get; } =
    [
        "complete", "incomplete", "incomplete_first_party_only", "incomplete_first_party_proprietary_only", "incomplete_first_party_opensource_only",
        "incomplete_third_party_only", "incomplete_third_party_proprietary_only", "incomplete_third_party_opensource_only", "unknown", "not_specified",
    ];

    public static bool IsKnownType(string type) => IsSoftware(type) || string.Equals(type, "device", StringComparison.Ordinal);

    public static bool IsSoftware(string type) => SoftwareTypes.Contains(type, StringComparer.Ordinal);

    public static string TypeOf(ComponentKind kind) => kind == ComponentKind.Software ? "application" : "device";

    /// <summary>The one name that the standard has room for.</summary>
    public static string NameOf(LocalizedText name, string id) =>
        name.English is { Length: > 0 } english ? english : name.Chinese is { Length: > 0 } chinese ? chinese : id;

    /// <summary>The evidence for the uses of an assembly that is said to be so complete.</summary>
    public static FieldEvidence EvidenceOf(string aggregate) => new(
        UsesField,
        string.Equals(aggregate, "complete", StringComparison.Ordinal) ? EvidenceBasis.Reported : EvidenceBasis.Estimate,
        CompositionSource + aggregate);

    /// <summary>How complete a component is said to be: what a composition said of it, unknown by other evidence, null without any.</summary>
    public static string? AggregateOf(Component component, string version)
    {
        if (component.EvidenceOf(UsesField) is not { } evidence)
        {
            return null;
        }

        string word = evidence.Source?.StartsWith(CompositionSource, StringComparison.Ordinal) == true ? evidence.Source[CompositionSource.Length..] : "unknown";
        bool isLater = word.EndsWith("_proprietary_only", StringComparison.Ordinal) || word.EndsWith("_opensource_only", StringComparison.Ordinal);
        return !Aggregates.Contains(word, StringComparer.Ordinal) ? "unknown" : isLater && string.Equals(version, "1.4", StringComparison.Ordinal) ? "incomplete" : word;
    }

    /// <summary>The source whose supplier stands for the component where there is room for one: of those with a supplier the one of the largest share given, the first of equals; -1 where there is none.</summary>
    public static int MainSourceOf(Component component)
    {
        int main = -1;
        for (int i = 0; i < component.Sources.Length; i++)
        {
            Source source = component.Sources[i];
            if (source.Supplier is not null && (main < 0 || (source.Share ?? 0) > (component.Sources[main].Share ?? 0)))
            {
                main = i;
            }
        }

        return main;
    }
}
