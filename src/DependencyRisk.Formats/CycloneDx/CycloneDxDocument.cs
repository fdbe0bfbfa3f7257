using System.Text.Json;

namespace DependencyRisk;

/// <summary>What was read of a document.</summary>
internal sealed class CycloneDxDocument
{
    /// <summary>Whether it is a CycloneDX document at all.</summary>
    public bool IsDocument { get; set; }

    /// <summary>The document itself, for places in it.</summary>
    public CycloneDxNode Root { get; } = new(null, "$");

    /// <summary>The metadata, with what this library wrote there.</summary>
    public CycloneDxNode Metadata { get; } = new(null, "$.metadata");

    /// <summary>The component that the document describes, or null.</summary>
    public CycloneDxNode? Product { get; set; }

    /// <summary>All components and services, each before what stands within it.</summary>
    public List<CycloneDxNode> Nodes { get; } = [];

    public DateOnly? AsOf { get; set; }

    public JsonItem Dependencies { get; set; }

    public JsonItem Compositions { get; set; }
}
