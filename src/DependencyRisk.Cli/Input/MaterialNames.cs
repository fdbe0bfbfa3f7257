using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>Finds materials of the reference tables by whatever somebody calls them; case does not matter.</summary>
internal static class MaterialNames
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<WorldProduction>>> Ids = new(() => Index(row => [row.Material]));
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<WorldProduction>>> Names = new(() => Index(row => [row.Name.English, row.Name.Chinese]));
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<WorldProduction>>> EuNames = new(() => Index(row => row.EuMaterials));

    /// <summary>
    /// The materials of an id, else of an English or Chinese name, else of a name that the EU uses; none where there is none. The EU's
    /// names of groups, such as <c>HREE</c>, stand for several.
    /// </summary>
    public static ImmutableArray<WorldProduction> Find(string name) => FindOwn(name) is { IsEmpty: false } own ? own : EuNames.Value.GetValueOrDefault(name, []);

    /// <summary>The materials of an id, else of an English or Chinese name.</summary>
    public static ImmutableArray<WorldProduction> FindOwn(string name) => Ids.Value.TryGetValue(name, out ImmutableArray<WorldProduction> found) ? found : Names.Value.GetValueOrDefault(name, []);

    /// <summary>A sentence that proposes the closest names, or nothing where none is close.</summary>
    public static string Hint(string name) => CloseMatches.Hint(name, Ids.Value.Keys.Concat(Names.Value.Keys).Concat(EuNames.Value.Keys).Distinct(StringComparer.OrdinalIgnoreCase));

    private static FrozenDictionary<string, ImmutableArray<WorldProduction>> Index(Func<WorldProduction, IEnumerable<string?>> names) =>
        ReferenceTables.WorldProduction.SelectMany(row => names(row).OfType<string>(), (row, name) => (row, name))
            .GroupBy(pair => pair.name, pair => pair.row, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
}
