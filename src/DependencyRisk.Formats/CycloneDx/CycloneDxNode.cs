using System.Globalization;

namespace DependencyRisk;

/// <summary>One component or service of a document, as far as it is read; also the document itself, for places in it.</summary>
internal sealed class CycloneDxNode(CycloneDxNode? holder, string step, int place = -1)
{
    // Deeper places are told by their last steps, the rest by the ".." of a JSON path.
    private const int StepsShown = 8;

    /// <summary>The component that this one stands within; null at the top.</summary>
    public CycloneDxNode? Holder { get; } = holder;

    public string Id { get; set; } = string.Empty;

    /// <summary>The <c>bom-ref</c>, or null.</summary>
    public string? Ref { get; set; }

    /// <summary>What the id is made of where there is no <c>bom-ref</c>.</summary>
    public string? Label { get; set; }

    public string? Name { get; set; }

    public bool IsSoftware { get; set; }

    public bool IsService { get; set; }

    /// <summary>The number needed, where the document gives it.</summary>
    public double? Quantity { get; set; }

    public CycloneDxOrganisation? Maker { get; set; }

    /// <summary>What compositions say of its completeness, or null.</summary>
    public string? Aggregate { get; set; }

    public int? Position { get; set; }

    /// <summary>The properties of this library's own, without their namespace, in order; null where there are none.</summary>
    public List<KeyValuePair<string, string>>? OwnValues { get; set; }

    /// <summary>Whether this library wrote it.</summary>
    public bool IsOwn { get; set; }

    /// <summary>Its place in the list of all.</summary>
    public int Index { get; set; }

    /// <summary>What it needs, in order: what stands within it, then what it is said to depend on.</summary>
    public List<CycloneDxNode> Needs { get; } = [];

    /// <summary>How many need it.</summary>
    public int UserCount { get; set; }

    /// <summary>The place in the document as a JSON path.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            CycloneDxNode? at = this;
            for (; at is not null && steps.Count < StepsShown; at = at.Holder)
            {
                steps.Push(at.Step);
            }

            return at is null ? string.Concat(steps) : $"$..{string.Concat(steps).TrimStart('.')}";
        }
    }

    private string Step => place < 0 ? step : string.Create(CultureInfo.InvariantCulture, $"{step}[{place}]");

    public void OwnValue(string name, string value) => (OwnValues ??= []).Add(KeyValuePair.Create(name, value));
}
