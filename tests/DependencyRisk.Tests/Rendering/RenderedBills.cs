namespace DependencyRisk.Tests.Rendering;

/// <summary>A bill in which everything that can be shown occurs, with names as wanted.</summary>
internal static class RenderedBills
{
    /// <summary>Two products that share parts; some shares, countries and suppliers are open.</summary>
    /// <param name="name">Makes the name of whatever has this id.</param>
    /// <param name="id">Makes the id; the same for the same text.</param>
    /// <param name="isReversed">Whether its lists are the other way round.</param>
    public static Bill Of(Func<string, LocalizedText> name, Func<string, string>? id = null, bool isReversed = false)
    {
        id ??= static text => text;
        IEnumerable<T> Ordered<T>(params T[] items) => isReversed ? items.Reverse() : items;
        Component Part(string text, double value, Source[] sources, params string[] uses) => new(id(text))
        {
            Name = name(text),
            UnitValue = value,
            StockMonths = 1,
            Sources = [.. Ordered(sources)],
            Uses = [.. Ordered([.. uses.Select(use => new Use(id(use)))])],
        };
        Source From(string supplier, string origin, double? share) => new() { Supplier = id(supplier), Origin = new Country(origin), Share = share, RecoveryMonths = 6 };
        Supplier Maker(string text, string country) => new(id(text)) { Name = name(text), Headquarters = new Country(country), Owner = new Country(country) };

        var builder = new BillBuilder { Id = id("bill"), Name = name("bill"), Home = Country.China };
        builder.AddProducts(Ordered(id("one"), id("two")));
        builder.AddSuppliers(Ordered(Maker("maker", "US"), Maker("other", "CN"), Maker("third", "JP")));
        builder.AddComponents(Ordered(
            Part("one", 100, [], "board", "case"),
            Part("two", 80, [], "board", "chip"),
            Part("board", 40, [From("maker", "US", 0.5), From("other", "CN", 0.2)], "chip", "ore"),
            Part("chip", 20, [From("third", "JP", 0.9), From("maker", "US", null)], "ore"),
            Part("ore", 5, [From("other", "CN", 0.7)]),
            Part("case", 10, [From("third", "ZZ", 0.6), From("other", "DE", 0.4)])));
        return builder.Build();
    }
}
