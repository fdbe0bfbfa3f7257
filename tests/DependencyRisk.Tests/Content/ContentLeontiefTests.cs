using DependencyRisk.Tests.Laws;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>
/// Look-through equals the Leontief solution on the same bill: with A[i,j] the value of input i in a unit of value of j, the
/// value that passes through each component is (I - A)^-1 applied to one unit of the product.
/// </summary>
public sealed class ContentLeontiefTests
{
    private const double Close = 1e-11;

    [Fact]
    public void What_components_add_is_the_leontief_solution() => ContentCases.ForAll(500, random =>
    {
        if (random.Product == ExposureAnalysis.PortfolioId)
        {
            return;
        }

        Table table = new(random);
        Vector<double> added = table.Added(random.Product);
        Dictionary<string, double> found = random.Content.Components.ToDictionary(one => one.Component, one => one.Own, StringComparer.Ordinal);
        Assert.All(random.Bill.Components, (component, i) => Assert.Equal(added[i], found.GetValueOrDefault(component.Id), Close));
    });

    [Fact]
    public void Content_by_origin_is_the_leontief_solution_by_region() => ContentCases.ForAll(500, random =>
    {
        // What is made in house takes after its user, which a table of industries cannot say: here each has a source of its own.
        ContentCase bought = random with
        {
            Bill = BillRewriting.Rebuild(random.Bill, random.Bill.Components.Select(component => component.Sources.IsEmpty
                ? component with { Sources = [new Source { Origin = Country.Germany, Share = 1 }] }
                : component)),
        };
        if (random.Product == ExposureAnalysis.PortfolioId || !bought.HasValue)
        {
            return;
        }

        Table table = new(bought);
        Vector<double> added = table.Added(random.Product);
        OriginContent found = bought.Content.LookThrough;
        foreach (Country country in (Country[])[Country.China, Country.UnitedStates, Country.Japan, Country.Germany, Country.Unknown])
        {
            Assert.Equal(table.ShareFrom(country) * added, found.ShareOf(country), Close);
        }
    });

    [Fact]
    public void A_table_of_three_industries_comes_out_as_in_a_textbook()
    {
        // Steel 2, of nothing else. Engine 10 of 2 steel (4). Car 40 of 1 engine (10) and 5 steel (10): steel in it is 5 + 2 = 7 units, 14.
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("car").AddComponents(
            new Component("car") { UnitValue = 40, Uses = [new Use("engine"), new Use("steel") { Quantity = 5 }] },
            new Component("engine") { UnitValue = 10, Uses = [new Use("steel") { Quantity = 2 }], Sources = [new Source { Origin = Country.Germany, Share = 1 }] },
            new Component("steel") { UnitValue = 2, Sources = [new Source { Origin = Country.Japan, Share = 1 }] }).Build();
        ProductContent content = new ContentAnalysis(bill).Product("car");
        Table table = new(new ContentCase(bill, ContentOptions.Default, "car", 0));
        Assert.Equal(14.0 / 40, table.Added("car")[2], Close);
        Assert.Equal(14.0 / 40, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(6.0 / 40, content.LookThrough.ShareOf(Country.Germany), Close);
        Assert.Equal(20.0 / 40, content.LookThrough.Home, Close);
        Assert.Equal(10.0 / 40, content.FaceValue.ShareOf(Country.Japan), Close);
        Assert.Equal(10.0 / 40, content.FaceValue.ShareOf(Country.Germany), Close);
        Assert.Equal(0, content.HiddenForeign, Close);
    }

    // The inter-industry table of a bill, from what its components say, in plain doubles.
    private sealed class Table
    {
        private readonly ContentCase _case;
        private readonly Bill _bill;
        private readonly Dictionary<string, int> _row;
        private readonly Matrix<double> _inputs;
        private readonly double[] _values;

        public Table(ContentCase random)
        {
            (_case, _bill) = (random, random.Bill);
            _row = _bill.Components.Select((component, i) => (component.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
            _values = [.. _bill.Components.Select(component => random.Oracle.ValueOf(component.Id).ToDouble())];
            _inputs = Matrix<double>.Build.Dense(_values.Length, _values.Length);
            foreach (Component component in _bill.Components)
            {
                Fill(component);
            }
        }

        /// <summary>What each component adds to a unit of value of the product.</summary>
        public Vector<double> Added(string product)
        {
            Matrix<double> identity = Matrix<double>.Build.DenseIdentity(_values.Length);
            Vector<double> through = (identity - _inputs).Inverse().Column(_row[product]);
            return through.PointwiseMultiply(1 - _inputs.ColumnSums()).PointwiseMultiply(Vector<double>.Build.Dense(_values.Length, i => _values[i] > 0 ? 1 : 0));
        }

        /// <summary>The share of each component's own value that counts for a country.</summary>
        public Vector<double> ShareFrom(Country country) => Vector<double>.Build.Dense(_values.Length, i =>
        {
            Component component = _bill.Components[i];
            Country[] candidates = [.. component.Sources.Where(source => source.Share is null).Select(CountryOf).Distinct()];
            Country rest = candidates.Length == 1 ? candidates[0] : Country.Unknown;
            return component.Sources.Where(source => CountryOf(source) == country).Sum(source => source.Share ?? 0) + (rest == country ? Rest(component) : 0);
        });

        private void Fill(Component component)
        {
            Add(component, component.Uses, 1);
            bool hasOneCandidate = component.Sources.Count(source => source.Share is null) == 1;
            foreach (Source source in component.Sources)
            {
                Add(component, source.Uses, source.Share ?? (hasOneCandidate ? Rest(component) : 0));
            }
        }

        private void Add(Component component, IEnumerable<Use> uses, double weight)
        {
            int column = _row[component.Id];
            foreach (Use use in uses.Where(use => use.Phase == Phase.Build && _values[column] > 0))
            {
                _inputs[_row[use.Component], column] += weight * use.Quantity * _values[_row[use.Component]] / _values[column];
            }
        }

        private Country CountryOf(Source source) => _case.Options.Control switch
        {
            Control.Origin => source.Origin,
            _ when source.Supplier is null => Country.Unknown,
            Control.Headquarters => _bill.FindSupplier(source.Supplier)!.Headquarters,
            _ => _bill.FindSupplier(source.Supplier)!.Owner,
        };

        private static double Rest(Component component) => Math.Max(0, 1 - component.Sources.Sum(source => source.Share ?? 0));
    }
}
