using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>The parts of a bill in the order in which they first come, found by number, by part number of the maker, or by name.</summary>
internal sealed class PartTable
{
    private readonly Utf8Index _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastNumber = new(StringComparer.Ordinal);
    private readonly Rows<PartRow> _parts = new();
    private Dictionary<string, int>? _byOtherName;

    public int Count => _parts.Count;

    public ref PartRow this[int part] => ref _parts[part];

    /// <summary>The part of an id; a new one where there is none yet.</summary>
    public int Of(ReadOnlySpan<byte> id, TableCursor cursor, int file)
    {
        int part = _byId.FindOrAdd(id, _parts.Count, out string? text);
        if (text is not null)
        {
            cursor.CheckText(id);
            Add(new PartRow { Id = text, File = file, Line = cursor.Line });
        }

        return part;
    }

    /// <summary>The part that a maker's number, or a name and description, tell apart from others; a new one where there is none yet.</summary>
    public int OfKey(string key, in PartRow made)
    {
        ref int part = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out bool isKnown);
        if (!isKnown)
        {
            part = _parts.Count;
            Add(made);
        }

        return part;
    }

    /// <summary>Adds a part that nothing in the tables stands for.</summary>
    public int Add(in PartRow part)
    {
        _byOtherName = null;
        _parts.Add(part);
        return _parts.Count - 1;
    }

    /// <summary>Adds a product that the tables leave unsaid, under an id that no part has.</summary>
    public int AddProduct(string id, LocalizedText name, int file)
    {
        string unused = Unused(id, _parts.Count);
        return Add(new PartRow { Id = unused, Name = name, HasRow = true, File = file, Line = 1 });
    }

    /// <summary>Finds a part by its id, else by the part number of its maker, else by its name.</summary>
    /// <returns>Its number, -1 where there is none, -2 where several are called so.</returns>
    public int Find(ReadOnlySpan<byte> text, TableCursor cursor)
    {
        int part = _byId.Find(text);
        return part >= 0 || cursor.IsVerbatim ? part : FindByOtherName(cursor.Decode(text));
    }

    /// <summary>The same for a text that stands in no table of rows.</summary>
    public int Find(string text) => _byId.Find(text) is >= 0 and int part ? part : FindByOtherName(text);

    /// <summary>Gives each part an id of its own, where none was given: the part number of the maker, or the name with as much else as tells it apart.</summary>
    public void SettleIds()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (ref PartRow part in _parts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, part.Id ?? Short(part), out _)++;
        }

        for (int i = 0; i < _parts.Count; i++)
        {
            ref PartRow part = ref this[i];
            if (part.Id is null)
            {
                string id = counts[Short(part)] == 1 ? Short(part) : Long(part);
                part.Id = Unused(id, i);
            }
        }

        _byOtherName = null;
    }

    private static string Short(in PartRow part) => part.MakerPart ?? part.Name.In("en") ?? part.Description ?? "part";

    private static string Long(in PartRow part)
    {
        string text = Short(part);
        string? more = part.MakerPart is null ? part.Description : part.Name.In("en");
        return more is null || string.Equals(more, text, StringComparison.Ordinal) ? text : $"{text}, {more}";
    }

    private string Unused(string id, int part)
    {
        string unused = id;
        while (!_byId.TryAdd(unused, part))
        {
            int number = _lastNumber.GetValueOrDefault(id, 1) + 1;
            _lastNumber[id] = number;
            unused = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id} #{number}");
        }

        return unused;
    }

    private int FindByOtherName(string text)
    {
        if (_byOtherName is null)
        {
            _byOtherName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            AddOtherNames(part => part.MakerPart);
            AddOtherNames(part => part.Name.English);
            AddOtherNames(part => part.Name.Chinese);
        }

        return _byOtherName.TryGetValue(text, out int found) ? found : -1;
    }

    // A name that two parts have means neither; a number of the maker comes before a name.
    private void AddOtherNames(Func<PartRow, string?> nameOf)
    {
        HashSet<string> earlier = new(_byOtherName!.Keys, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _parts.Count; i++)
        {
            if (nameOf(_parts[i]) is { } name && !earlier.Contains(name) && !_byOtherName.TryAdd(name, i) && _byOtherName[name] != i)
            {
                _byOtherName[name] = -2;
            }
        }
    }
}
