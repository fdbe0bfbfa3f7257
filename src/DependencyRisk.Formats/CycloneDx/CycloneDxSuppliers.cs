using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>The suppliers of a bill that is being read: those that this library wrote, and the organisations of the document.</summary>
internal sealed class CycloneDxSuppliers
{
    private readonly CycloneDxInput _input;
    private readonly List<Supplier> _all;
    private readonly HashSet<int> _disputed = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byRef = new(StringComparer.Ordinal);
    private readonly HashSet<int> _withRef = [];
    private readonly Dictionary<string, int> _lastNumber = new(StringComparer.Ordinal);

    public CycloneDxSuppliers(ImmutableArray<Supplier> own, CycloneDxInput input)
    {
        (_input, _all) = (input, [.. own]);
        for (int i = 0; i < _all.Count; i++)
        {
            _byId.Add(_all[i].Id, i);
            _byName.TryAdd(CycloneDxWords.NameOf(_all[i].Name, _all[i].Id), i);
        }
    }

    public IReadOnlyList<Supplier> All => _all;

    public Supplier Find(string id) => _all[_byId[id]];

    /// <summary>The supplier that an organisation is, by its reference, else by its name; a new one where there is none yet.</summary>
    /// <returns>The supplier's id.</returns>
    public string IdOf(CycloneDxOrganisation organisation, CycloneDxNode node)
    {
        int supplier = Known(organisation);
        if (supplier < 0)
        {
            supplier = _all.Count;
            string id = MakeId(organisation.Ref ?? organisation.Name);
            _all.Add(new Supplier(id) { Name = organisation.Name, Headquarters = organisation.Headquarters ?? Country.Unknown });
            _byId.Add(id, supplier);
            _byName.TryAdd(organisation.Name, supplier);
        }
        else if (organisation.Headquarters is { IsKnown: true } headquarters)
        {
            Settle(supplier, headquarters, node);
        }

        if (organisation.Ref is { } reference)
        {
            _byRef.TryAdd(reference, supplier);
            _withRef.Add(supplier);
        }

        return _all[supplier].Id;
    }

    /// <summary>Takes the headquarters that the document gives now for a supplier that this library wrote.</summary>
    public void Move(string id, Country headquarters, CycloneDxNode node)
    {
        int supplier = _byId[id];
        if (headquarters == _all[supplier].Headquarters || _disputed.Contains(supplier))
        {
            return;
        }

        _input.Warn("changed", node, ".supplier.address.country", $"'{CycloneDxInput.Shorten(id)}' is in {headquarters} here and in {_all[supplier].Headquarters} in '{CycloneDxWords.Supplier}'; the address counts. Change both to be rid of this warning.");
        _all[supplier] = _all[supplier] with { Headquarters = headquarters };
        _disputed.Add(supplier);
    }

    // Without a reference it is the one of that name; two of different references are two.
    private int Known(CycloneDxOrganisation organisation) =>
        organisation.Ref is { } reference && _byRef.TryGetValue(reference, out int byRef) ? byRef
        : _byName.TryGetValue(organisation.Name, out int byName) && (organisation.Ref is null || !_withRef.Contains(byName)) ? byName
        : -1;

    private void Settle(int supplier, Country headquarters, CycloneDxNode node)
    {
        Country known = _all[supplier].Headquarters;
        if (known == headquarters || _disputed.Contains(supplier))
        {
            return;
        }

        if (known.IsKnown)
        {
            _input.Warn("conflicting-country", node, string.Empty, $"'{CycloneDxInput.Shorten(_all[supplier].Id)}' is in {headquarters} here and in {known} elsewhere; its headquarters stay unknown. Give it one address, or two names.");
            _disputed.Add(supplier);
        }

        _all[supplier] = _all[supplier] with { Headquarters = known.IsKnown ? Country.Unknown : headquarters };
    }

    private string MakeId(string label)
    {
        string id = label;
        while (_byId.ContainsKey(id))
        {
            int number = _lastNumber.GetValueOrDefault(label, 1) + 1;
            _lastNumber[label] = number;
            id = string.Create(CultureInfo.InvariantCulture, $"{label}#{number}");
        }

        return id;
    }
}
