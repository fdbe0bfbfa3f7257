using System.Globalization;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>A product of parts, each supplied in equal shares by so many suppliers of its own: what share of them brings it down is known in advance.</summary>
internal static class EqualSuppliers
{
    /// <summary>The suppliers of part 0 are s0-00, s0-01 and so on.</summary>
    public static ExposureAnalysis Of(params int[] suppliersOfParts)
    {
        var builder = new BillBuilder { Home = Country.China };
        builder.AddProducts("product").AddComponents(new Component("product") { Uses = [.. suppliersOfParts.Select((_, part) => new Use(Part(part)))] });
        foreach ((int part, int suppliers) in suppliersOfParts.Index())
        {
            string[] ids = [.. Enumerable.Range(0, suppliers).Select(number => string.Create(CultureInfo.InvariantCulture, $"s{part}-{number:00}"))];
            builder.AddSuppliers(ids.Select(id => new Supplier(id)));
            builder.AddComponents(new Component(Part(part)) { Sources = [.. ids.Select(id => new Source { Supplier = id, Origin = Country.Japan, Share = 1.0 / suppliers })] });
        }

        return new ExposureAnalysis(builder.Build());
    }

    private static string Part(int number) => string.Create(CultureInfo.InvariantCulture, $"part{number}");
}
