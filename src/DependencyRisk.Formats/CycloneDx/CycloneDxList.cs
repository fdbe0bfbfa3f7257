using System.Text.Json;

namespace DependencyRisk;

/// <summary>A list of components that is being read.</summary>
internal sealed class CycloneDxList(JsonItems items, CycloneDxNode? holder, string step)
{
    private JsonItems _items = items;
    private int _next;

    /// <summary>The component that the list is of; null for that of the document.</summary>
    public CycloneDxNode? Holder { get; } = holder;

    /// <summary>What the list adds to a JSON path.</summary>
    public string Step { get; } = step;

    public bool MoveNext(out JsonItem element, out int place)
    {
        place = _next++;
        bool isThere = _items.MoveNext();
        element = isThere ? _items.Current : default;
        return isThere;
    }
}
