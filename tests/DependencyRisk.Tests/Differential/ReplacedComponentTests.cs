using DependencyRisk.Benchmarks;
using Xunit;

namespace DependencyRisk.Tests.Differential;

/// <summary>A bill with one component replaced gives what the same bill gives when it is built anew, bit for bit.</summary>
public sealed class ReplacedComponentTests
{
    [Fact]
    public void Replacing_a_component_equals_building_the_bill_anew()
    {
        Bill bill = LargeBill.Make(2000, 6);
        _ = new ExposureAnalysis(bill).Exposures("c0");
        var random = new Random(6);
        foreach (Component component in bill.Components.Where(component => !component.Sources.IsEmpty).OrderBy(_ => random.Next()).Take(40))
        {
            Component changed = Change(component, random.Next(7));
            Bill replaced = bill.With(changed);
            Bill rebuilt = replaced.ToBuilder().Build();
            Assert.Equal(Exposures(rebuilt), Exposures(replaced));

            // And once more from there: what was carried over is carried on.
            Bill twice = replaced.With(component);
            Assert.Equal(Exposures(bill), Exposures(twice));
        }
    }

    private static ActorExposure[] Exposures(Bill bill) => [.. new ExposureAnalysis(bill).Exposures("c0")];

    private static Component Change(Component component, int kind) => kind switch
    {
        0 => component with { Sources = component.Sources.SetItem(0, component.Sources[0] with { Origin = Country.France }) },
        1 => component with { Sources = component.Sources.Add(new Source { Origin = Country.Japan, Share = 0, Capacity = 0.5, ReadyAfterMonths = 2 }) },
        2 => component with { Sources = component.Sources.RemoveAt(0) },
        3 => component with { Sources = [] },
        4 => component with { StockMonths = component.StockMonths + 1 },
        5 => component with { Substitution = new Substitution(0.7, 4) { Growth = 2 } },
        _ => component with { Uses = component.Uses.IsEmpty ? [] : component.Uses.RemoveAt(0) },
    };
}
