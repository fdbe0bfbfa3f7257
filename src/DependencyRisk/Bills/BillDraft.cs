using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The members of a bill before they are checked, and where in a text each stood.</summary>
internal sealed class BillDraft
{
    public string Id { get; set; } = string.Empty;

    public LocalizedText Name { get; set; }

    public Country Home { get; set; }

    public DateOnly? AsOf { get; set; }

    public BillBasis Basis { get; set; }

    public ImmutableArray<string> Products { get; set; } = [];

    public ImmutableArray<Supplier> Suppliers { get; set; } = [];

    public ImmutableArray<Component> Components { get; set; } = [];

    /// <summary>Place of each component in the text that was read; empty where there is none.</summary>
    public ReadOnlyMemory<TextPosition> ComponentPositions { get; set; }

    /// <summary>Place of each supplier in the text that was read; empty where there is none.</summary>
    public ReadOnlyMemory<TextPosition> SupplierPositions { get; set; }

    public TextPosition PositionOfComponent(int component) => At(ComponentPositions, component);

    public TextPosition PositionOfSupplier(int supplier) => At(SupplierPositions, supplier);

    private static TextPosition At(ReadOnlyMemory<TextPosition> positions, int index) =>
        index < positions.Length ? positions.Span[index] : default;
}
