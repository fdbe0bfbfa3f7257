namespace DependencyRisk.Tests.Content;

/// <summary>Bills of a few components for tests that reckon by hand. Home is China; the first component is the product.</summary>
internal static class ContentBills
{
    public static Bill Of(params IEnumerable<Component> components)
    {
        Component[] all = [.. components];
        return new BillBuilder { Home = Country.China }.AddProducts(all[0].Id).AddComponents(all).Build();
    }

    public static Source From(string country, double share = 1, params Use[] uses) => new() { Origin = new Country(country), Share = share, Uses = [.. uses] };

    public static Source Candidate(string country, params Use[] uses) => new() { Origin = new Country(country), Uses = [.. uses] };

    /// <summary>A part that is made in house.</summary>
    public static Component InHouse(string id, params string[] uses) => new(id) { Uses = [.. uses.Select(use => new Use(use))] };

    /// <summary>A part that comes from one country.</summary>
    public static Component Part(string id, string country, params string[] uses) => InHouse(id, uses) with { Sources = [From(country)] };

    public static Component Worth(this Component component, double unitValue) => component with { UnitValue = unitValue };

    public static ValueNetwork Network(params IEnumerable<Component> components)
    {
        Bill bill = Of(components);
        return ValueNetworkCompiler.Compile(bill, bill.Home, Control.Origin, [(bill.Index.ComponentById[bill.Products[0]], 1)]);
    }

    public static ValuedProduct Valued(params IEnumerable<Component> components)
    {
        ValueNetwork network = Network(components);
        return new ValuedProduct(network.Bill.Products[0], network, new UnitValues(network, ContentWeighting.Value));
    }

    public static int NodeOf(this ValueNetwork network, string id) => Enumerable.Range(0, network.Count).Single(node => network.IdOf(node) == id);
}
