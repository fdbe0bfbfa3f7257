using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Benchmarks;

/// <summary>
/// Makes large bills of realistic make-up: one product, 6 to 12 levels deep, parts shared between assemblies with a heavy
/// tail, three sources a component from suppliers of very unequal size in sixty countries, and every feature of a bill in
/// the proportions in which real bills have it. The same seed gives the same bill everywhere.
/// </summary>
internal sealed class LargeBill
{
    private const int Levels = 10;

    private static readonly string[] Countries =
    [
        "CN", "US", "DE", "JP", "KR", "TW", "GB", "FR", "NL", "IT", "CH", "SE", "AT", "BE", "ES", "CA", "MX", "IN", "VN", "MY",
        "TH", "SG", "PH", "ID", "PL", "CZ", "HU", "RO", "SK", "SI", "PT", "IE", "DK", "NO", "FI", "EE", "TR", "IL", "AU", "NZ",
        "BR", "AR", "CL", "PE", "CO", "ZA", "EG", "MA", "TN", "KE", "RU", "UA", "KZ", "SA", "AE", "QA", "PK", "BD", "LK", "HK",
    ];

    private readonly Random _random;
    private readonly int _count;
    private readonly int[] _levelStart;
    private readonly List<Use>[] _uses;

    private LargeBill(int components, int seed)
    {
        _random = new Random(seed);
        _count = components;
        _levelStart = MakeLevels(components);
        _uses = new List<Use>[components];
    }

    /// <summary>Makes a bill of so many components with one product, <c>c0</c>.</summary>
    public static Bill Make(int components, int seed = 1) => new LargeBill(components, seed).Make();

    public static string IdOf(int component) => "c" + component.ToString(CultureInfo.InvariantCulture);

    private Bill Make()
    {
        AddUses();
        int suppliers = Math.Max(20, _count / 50);
        var builder = new BillBuilder { Id = "large", Name = "Large bill", Home = Country.China, Basis = BillBasis.Actual };
        builder.AddProducts(IdOf(0));
        for (int i = 0; i < suppliers; i++)
        {
            builder.AddSuppliers(MakeSupplier(i));
        }

        for (int i = 0; i < _count; i++)
        {
            builder.AddComponents(MakeComponent(i, suppliers));
        }

        return builder.Build();
    }

    // Levels widen by the same factor down to the widest, then narrow: materials are fewer than parts.
    private static int[] MakeLevels(int components)
    {
        double[] width = new double[Levels];
        double growth = Math.Pow(components, 1.0 / (Levels - 3));
        for (int level = 0; level < Levels; level++)
        {
            width[level] = level < Levels - 2 ? Math.Pow(growth, level) : Math.Pow(growth, Levels - 3) / (level == Levels - 2 ? 3 : 10);
        }

        double total = width.Sum();
        int[] start = new int[Levels + 1];
        for (int level = 0; level < Levels; level++)
        {
            start[level + 1] = Math.Min(components - (Levels - 1 - level), start[level] + Math.Max(1, (int)(width[level] / total * components)));
        }

        start[Levels] = components;
        return start;
    }

    private int LevelOf(int component)
    {
        int level = Array.BinarySearch(_levelStart, component);
        return level >= 0 ? level : ~level - 1;
    }

    private void AddUses()
    {
        for (int i = 0; i < _count; i++)
        {
            _uses[i] = [];
        }

        // One parent for everything, among the first fifth of the level above: most parts use nothing.
        for (int i = 1; i < _count; i++)
        {
            int above = LevelOf(i) - 1;
            AddUse(_levelStart[above] + _random.Next(Math.Max(1, (_levelStart[above + 1] - _levelStart[above]) / 5)), i);
        }

        // And half as many again twice over to parts that are used all over, few of them very often.
        for (int i = 0; i < _count * 3 / 2; i++)
        {
            int child = 1 + (int)((_count - 1) * Math.Pow(_random.NextDouble(), 1.5));
            int level = LevelOf(child);
            int above = Math.Max(0, level - 1 - (_random.NextDouble() < 0.2 ? 1 : 0));
            int parent = _levelStart[above] + _random.Next(Math.Max(1, (_levelStart[above + 1] - _levelStart[above]) / 5));
            if (parent < child)
            {
                AddUse(parent, child);
            }
        }
    }

    private void AddUse(int parent, int child) => _uses[parent].Add(new Use(IdOf(child))
    {
        Quantity = _random.Next(1, 9),
        Essentiality = _random.NextDouble() < 0.9 ? 1 : 0.3,
        Phase = _random.NextDouble() < 0.95 ? Phase.Build : Phase.Operate,
    });

    private Supplier MakeSupplier(int index)
    {
        Country home = PickCountry();
        return new Supplier("s" + index.ToString(CultureInfo.InvariantCulture))
        {
            Name = $"Supplier {index}",
            Headquarters = home,
            Owner = _random.NextDouble() < 0.8 ? home : default,
            Parent = index > 10 && _random.NextDouble() < 0.1 ? "s" + _random.Next(index).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    private Component MakeComponent(int index, int suppliers)
    {
        bool isAssembly = _uses[index].Count > 0;
        bool isInHouse = index == 0 || (isAssembly && _random.NextDouble() < 0.3);
        ImmutableArray<Source> sources = isInHouse ? [] : MakeSources(index, suppliers);
        return new Component(IdOf(index))
        {
            Name = $"Component number {index}",
            Kind = isAssembly ? ComponentKind.Assembly : index >= _levelStart[Levels - 1] ? ComponentKind.Material : ComponentKind.Part,
            UnitValue = Math.Round(_random.NextDouble() * 100, 2),
            Uses = [.. _uses[index]],
            Sources = sources,
            StockMonths = _random.NextDouble() < 0.7 ? _random.Next(1, 13) * 0.5 : 0,
            Substitution = !isInHouse && _random.NextDouble() < 0.6 ? MakeSubstitution() : null,
            Evidence = [new FieldEvidence("sources", _random.NextDouble() < 0.7 ? EvidenceBasis.Estimate : EvidenceBasis.Reported)],
        };
    }

    private Substitution MakeSubstitution() => new(_random.Next(3) switch { 0 => 0.2, 1 => 0.5, _ => 0.9 }, _random.Next(1, 9) * 3);

    private ImmutableArray<Source> MakeSources(int index, int suppliers)
    {
        int count = 1 + _random.Next(5);
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => 0.05 + Math.Pow(_random.NextDouble(), 3))];
        double allocated = _random.NextDouble() < 0.2 ? 0.85 : 1;
        double total = weights.Sum();
        bool hasCandidate = allocated < 1 && _random.NextDouble() < 0.2;
        var sources = new Source[count];
        for (int i = 0; i < count; i++)
        {
            bool isCandidate = hasCandidate && i == 0;
            double share = Math.Floor(weights[i] / total * allocated * 1000) / 1000;
            bool hasSpare = _random.NextDouble() < 0.05;
            sources[i] = new Source
            {
                Supplier = _random.NextDouble() < 0.9 ? "s" + PickSupplier(suppliers) : null,
                Origin = _random.NextDouble() < 0.95 ? PickCountry() : default,
                Share = isCandidate ? null : share,
                Capacity = hasSpare ? Math.Round(share + 0.2, 3) : null,
                ReadyAfterMonths = hasSpare ? _random.Next(12) : 0,
                RecoveryMonths = _random.NextDouble() < 0.3 ? _random.Next(1, 13) : null,
                Uses = _random.NextDouble() < 0.002 ? InputOfSource(index) : [],
            };
        }

        return [.. sources];
    }

    private ImmutableArray<Use> InputOfSource(int index)
    {
        int below = LevelOf(index) + 1;
        return below >= Levels ? [] : [new Use(IdOf(_levelStart[below] + _random.Next(_levelStart[below + 1] - _levelStart[below])))];
    }

    // A tenth of the suppliers make about half of the deliveries.
    private string PickSupplier(int suppliers) => ((int)(suppliers * Math.Pow(_random.NextDouble(), 3))).ToString(CultureInfo.InvariantCulture);

    private Country PickCountry() => new(Countries[(int)(Countries.Length * Math.Pow(_random.NextDouble(), 2.5))]);
}
