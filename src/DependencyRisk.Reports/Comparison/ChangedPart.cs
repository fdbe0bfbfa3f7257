namespace DependencyRisk;

/// <summary>What several changed fields are of: a use, a source, a use by a source, or what else goes by a text.</summary>
/// <remarks>There is one object for each pair before and after: two of them are two, however alike they are.</remarks>
internal sealed class ChangedPart
{
    private ChangedPart(string text) => Text = text;

    /// <summary>As data has it, by ids and codes.</summary>
    public string Text { get; }

    /// <summary>Id of the component used; null where it is no use.</summary>
    public string? Component { get; private init; }

    /// <summary>Id of the source's supplier, as far as it is known.</summary>
    public string? Supplier { get; private init; }

    /// <summary>The source's origin; null where it is no source, or where it changed.</summary>
    public Country? Origin { get; private init; }

    /// <summary>Which of the changed sources of one supplier and origin it is, from 1; 0 where it is the only one.</summary>
    public int Number { get; private init; }

    public bool IsOfSource => Supplier is not null || Origin is not null;

    public static implicit operator ChangedPart(string text) => new(text);

    /// <summary>A source, by what both sides agree on or one side alone knows, so that it is the same whichever is the earlier.</summary>
    public static ChangedPart OfSource(Source old, Source now)
    {
        string? supplier = old.Supplier ?? now.Supplier;
        Country origin = old.Origin.IsKnown ? old.Origin : now.Origin;
        bool moved = old.Origin.IsKnown && now.Origin.IsKnown && old.Origin != now.Origin;
        return supplier is null ? new ChangedPart(origin.Code) { Origin = origin }
            : moved ? new ChangedPart(supplier) { Supplier = supplier }
            : new ChangedPart($"{supplier}, {origin.Code}") { Supplier = supplier, Origin = origin };
    }

    /// <summary>A use by a source, or by the component itself where there is none.</summary>
    public static ChangedPart OfUse(ChangedPart? source, string component) => new(source is null ? component : $"{source.Text}: {component}")
    {
        Component = component,
        Supplier = source?.Supplier,
        Origin = source?.Origin,
        Number = source?.Number ?? 0,
    };

    /// <summary>The same, as one of several that are alike.</summary>
    public ChangedPart Numbered(int number) => new(FormattableString.Invariant($"{Text} #{number}")) { Supplier = Supplier, Origin = Origin, Number = number };
}
