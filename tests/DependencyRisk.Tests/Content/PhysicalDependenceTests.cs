using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Content;

public sealed class PhysicalDependenceTests
{
    // Home makes the detector and the oxide; the crystal between them it does not.
    private static readonly Bill Scanner = Bill(
        new Component("scanner") { Uses = [new Use("detector"), new Use("table"), new Use("paint") { Essentiality = 0.2 }, new Use("service") { Phase = Phase.Operate }] },
        new Component("detector") { Uses = [new Use("array")], Sources = [From("CN", 0.8), From("DE", 0.2)] },
        new Component("array") { Uses = [new Use("boule")], Sources = [From("CN", 0.3), From("US", 0.7)] },
        new Component("boule") { Uses = [new Use("housing"), new Use("glue")], Sources = [From("FR", 1)] },
        new Component("housing") { Uses = [new Use("oxide")] },
        new Component("glue") { Sources = [new Source()] },
        new Component("oxide") { Sources = [From("CN", 0.95), From("MM", 0.05)] },
        new Component("table") { Sources = [From("CN", 1)] },
        new Component("paint") { Sources = [From("KR", 1)] },
        new Component("service") { Sources = [From("GB", 1)] });

    [Fact]
    public void Critical_inputs_are_the_direct_ones_without_which_nothing_is_built() =>
        Same(["detector", "table"], new ContentAnalysis(Scanner).Dependence("scanner").CriticalInputs);

    [Fact]
    public void An_input_touches_whoever_supplies_anything_upstream_of_it()
    {
        PhysicalDependence dependence = new ContentAnalysis(Scanner).Dependence("scanner");
        CountryDependence Of(string code) => dependence.Countries.Single(country => country.Country.Code == code);
        Assert.Equal(new Bounds(1, 1), Of("CN").Share);
        Assert.Equal(new Bounds(0.5, 0.5), Of("FR").Share);
        Same(["detector"], Of("FR").Inputs);
        Assert.Equal(new Bounds(0, 0.5), Of("ZZ").Share);
        Same(["detector"], Of("ZZ").PossibleInputs);
        Assert.DoesNotContain(dependence.Countries, country => country.Country.Code == "GB");

        // Paint from Korea is not critical; but the glue may be Korea's.
        Assert.Equal(new Bounds(0, 0.5), Of("KR").Share);
        Assert.Equal("CN", dependence.Countries[0].Country.Code);
    }

    [Fact]
    public void The_longest_stretch_goes_through_what_foreigners_make_in_house()
    {
        PhysicalDependence dependence = new ContentAnalysis(Scanner).Dependence("scanner");
        Assert.Equal("detector", dependence.Stretches[0].Input);
        Same(["array", "boule", "glue"], dependence.Stretches[0].Stages);
        Same(["paint"], dependence.Stretches.Single(stretch => stretch.Input == "paint").Stages);
        Assert.Empty(dependence.Stretches.Single(stretch => stretch.Input == "table").Stages);
    }

    [Fact]
    public void Home_drops_out_between_the_detector_and_the_oxide()
    {
        MissingStage missing = Assert.Single(new ContentAnalysis(Scanner).Dependence("scanner").MissingStages);
        Assert.Equal(("array", 0.3, "oxide", 0.95), (missing.Component, missing.HomeShare, Assert.Single(missing.Returns).Component, missing.Returns[0].HomeShare));
        Same(["array", "boule", "housing"], missing.Stages);
    }

    [Fact]
    public void A_lower_share_is_enough_of_a_hold_where_it_is_asked_for() =>
        Same(["boule", "housing"], Assert.Single(new ContentAnalysis(Scanner, new ContentOptions { StrongShare = 0.3 }).Dependence("scanner").MissingStages).Stages);

    [Fact]
    public void A_product_bought_abroad_is_itself_a_missing_stage()
    {
        Bill bill = Bill(
            new Component("machine") { Uses = [new Use("frame")], Sources = [From("DE", 1)] },
            new Component("frame") { Uses = [new Use("magnet")] },
            new Component("magnet") { Sources = [From("CN", 1)] });
        MissingStage missing = Assert.Single(new ContentAnalysis(bill).Dependence("machine").MissingStages);
        Same(["machine", "frame"], missing.Stages);
        Same(["frame"], new ContentAnalysis(bill).Dependence("machine").Stretches[0].Stages);
        Assert.Contains(new ContentAnalysis(bill).Dependence("machine").Countries, country => country.Country == Country.Germany && country.Share.Low == 1);
    }

    [Fact]
    public void Candidates_may_be_touched_and_one_country_of_them_is()
    {
        Bill bill = Bill(
            new Component("p") { Uses = [new Use("two"), new Use("one")] },
            new Component("two") { Sources = [Candidate("US", new Use("deep")), Candidate("JP")] },
            new Component("deep") { Sources = [From("DE", 1)] },
            new Component("one") { Sources = [Candidate("US"), Candidate("US")] });
        PhysicalDependence dependence = new ContentAnalysis(bill).Dependence("p");
        CountryDependence Of(string code) => dependence.Countries.Single(country => country.Country.Code == code);
        Assert.Equal(new Bounds(0.5, 1), Of("US").Share);
        Assert.Equal(new Bounds(0, 0.5), Of("JP").Share);
        Assert.Equal(new Bounds(0, 0.5), Of("DE").Share);
    }

    [Fact]
    public void Each_source_has_its_own_critical_inputs()
    {
        // The French source can do without the motor, which is made in house; the German one cannot.
        Bill bill = Bill(
            new Component("p") { Sources = [From("FR", 0.5) with { Uses = [new Use("motor") { Essentiality = 0.5 }] }, From("DE", 0.5) with { Uses = [new Use("motor")] }] },
            new Component("motor") { Uses = [new Use("wire")] },
            new Component("wire") { Sources = [From("CN", 1)] });
        PhysicalDependence dependence = new ContentAnalysis(bill).Dependence("p");
        Same(["motor"], dependence.CriticalInputs);
        Assert.Equal(["CN", "DE"], dependence.Countries.Where(country => country.Share == new Bounds(1, 1)).Select(country => country.Country.Code));
        Assert.DoesNotContain(dependence.Countries, country => country.Country == Country.France);
    }

    [Fact]
    public void What_one_of_several_candidates_needs_is_not_surely_an_input()
    {
        Bill Of(params Source[] sources) => Bill(
            new Component("p") { Sources = [.. sources] },
            new Component("motor") { Sources = [From("US", 1)] });
        Bounds Share(Bill bill) => new ContentAnalysis(bill).Dependence("p").Countries.Single(country => country.Country == Country.UnitedStates).Share;
        Assert.Equal(new Bounds(0, 1), Share(Of(Candidate("FR", new Use("motor")), Candidate("DE"))));
        Assert.Equal(new Bounds(1, 1), Share(Of(Candidate("FR", new Use("motor")))));
        Assert.Equal(new Bounds(1, 1), Share(Of(Candidate("FR"), Candidate("JP"), From("DE", 0.5) with { Uses = [new Use("motor")] })));
    }

    [Fact]
    public void What_a_country_surely_or_possibly_touches_is_what_walking_upstream_finds()
    {
        PropertyCheck.ForAll(RandomCases.All, 300, one =>
        {
            string product = one.Bill.Products[0];
            PhysicalDependence dependence = new ContentAnalysis(one.Bill).Dependence(product);
            string[] critical = [.. CriticalOf(one.Bill.Find(product)!).Distinct().Order(StringComparer.Ordinal)];
            Same(critical, dependence.CriticalInputs);
            foreach (Country country in PartGenerators.Countries.Where(country => country.IsKnown))
            {
                CountryDependence? row = dependence.Countries.SingleOrDefault(other => other.Country == country);
                string[] surely = [.. critical.Where(id => Touches(one.Bill, one.Bill.Find(product)!, id, country, surely: true))];
                string[] maybe = [.. critical.Where(id => Touches(one.Bill, one.Bill.Find(product)!, id, country, surely: false)).Except(surely)];
                if (row is not null)
                {
                    Same(surely, row.Inputs);
                    Same(maybe, row.PossibleInputs);
                    Assert.Equal((double)surely.Length / critical.Length, row.Share.Low, 1e-12);
                    Assert.Equal((double)(surely.Length + maybe.Length) / critical.Length, row.Share.High, 1e-12);
                }
                else
                {
                    // Not named anywhere; then it is as ZZ is.
                    Assert.Empty(surely);
                    Same(maybe, dependence.Countries.SingleOrDefault(other => !other.Country.IsKnown)?.PossibleInputs ?? []);
                }
            }
        });
    }

    [Fact]
    public void The_order_of_a_file_does_not_matter()
    {
        PropertyCheck.ForAll(RandomCases.All, 150, one =>
        {
            Bill shuffled = BillRewriting.Shuffled(one.Bill, new System.Random(11));
            PhysicalDependence left = new ContentAnalysis(one.Bill).Dependence(one.Product);
            PhysicalDependence right = new ContentAnalysis(shuffled).Dependence(one.Product);
            Same(left.CriticalInputs, right.CriticalInputs);
            Assert.Equal(left.Countries.Select(Text), right.Countries.Select(Text));
            Assert.Equal(left.Stretches.Select(stretch => $"{stretch.Input}: {string.Join(' ', stretch.Stages)}"), right.Stretches.Select(stretch => $"{stretch.Input}: {string.Join(' ', stretch.Stages)}"));
            Assert.Equal(left.MissingStages.Select(Text), right.MissingStages.Select(Text));
        });
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual) => Assert.Equal(expected, actual);

    private static string Text(CountryDependence country) => $"{country.Country} {country.Share} {string.Join(' ', country.Inputs)} | {string.Join(' ', country.PossibleInputs)}";

    private static string Text(MissingStage missing) => $"{missing.Component} {missing.HomeShare:R}: {string.Join(' ', missing.Stages)} > {string.Join(' ', missing.Returns)}";

    private static IEnumerable<string> CriticalOf(Component product)
    {
        static bool IsCritical(Use use) => use.Phase == Phase.Build && use.Essentiality == 1;
        bool isWhole = Math.Abs(1 - product.Sources.Sum(source => source.Share ?? 0)) <= 1e-6;
        return product.Uses.Where(IsCritical).Select(use => use.Component)
            .Concat(product.Sources.Where(source => source.Share > 0 || (source.Share is null && !isWhole)).SelectMany(source => source.Uses.Where(IsCritical)).Select(use => use.Component));
    }

    private static bool Touches(Bill bill, Component product, string input, Country country, bool surely)
    {
        Component component = bill.Find(input)!;
        bool isInHouse = component.Sources.IsEmpty && !component.Uses.IsEmpty;
        return Ways(bill, product, input).Where(way => way.IsSure || !surely).Any(way => TouchesUpstream(bill, input, country, surely)
            || (isInHouse && way.Makers.Any(maker => surely ? maker == country : maker == country || !maker.IsKnown)));
    }

    // How the product needs an input, and who then makes it where it is made in house: the product's own makers, or the source that needs it.
    private static IEnumerable<(Country[] Makers, bool IsSure)> Ways(Bill bill, Component product, string input)
    {
        bool IsNeeded(Use use) => use.Component == input && use.Phase == Phase.Build && use.Essentiality == 1;
        if (product.Uses.Any(IsNeeded))
        {
            yield return (product.Sources.IsEmpty ? [bill.Home] : [.. product.Sources.Where(source => source.Share > 0).Select(source => source.Origin), .. Unallocated(product)], true);
        }

        bool isWhole = Math.Abs(1 - product.Sources.Sum(source => source.Share ?? 0)) <= 1e-6;
        bool isOnly = product.Sources.Count(source => source.Share is null) == 1;
        foreach (Source source in product.Sources.Where(source => source.Uses.Any(IsNeeded) && (source.Share is double share ? share > 0 : !isWhole)))
        {
            yield return ([source.Origin], source.Share is not null || isOnly);
        }
    }

    private static IEnumerable<Country> Unallocated(Component component)
    {
        if (1 - component.Sources.Sum(source => source.Share ?? 0) <= 1e-6 || (component.Sources.IsEmpty && !component.Uses.IsEmpty))
        {
            return [];
        }

        Country[] candidates = [.. component.Sources.Where(source => source.Share is null).Select(source => source.Origin).Distinct()];
        return candidates.Length == 1 ? candidates : [default];
    }

    private static bool TouchesUpstream(Bill bill, string id, Country country, bool surely)
    {
        Component component = bill.Find(id)!;
        double left = 1 - component.Sources.Sum(source => source.Share ?? 0);
        Source[] candidates = left > 1e-6 ? [.. component.Sources.Where(source => source.Share is null)] : [];
        bool isInHouse = component.Sources.IsEmpty && !component.Uses.IsEmpty;
        IEnumerable<Source> certain = component.Sources.Where(source => source.Share > 0).Concat(candidates.Length == 1 ? candidates : []);
        bool inputsAreOpen = candidates.Length > 1 && candidates.Any(source => source.Uses.Any(use => use.Phase == Phase.Build));
        bool made = surely
            ? certain.Any(source => source.Origin == country) || (candidates.Length > 1 && !inputsAreOpen && candidates.All(source => source.Origin == country))
            : certain.Concat(candidates).Any(source => source.Origin == country || !source.Origin.IsKnown) || (left > 1e-6 && candidates.Length == 0 && !isInHouse) || inputsAreOpen;
        IEnumerable<Use> uses = component.Uses.Concat(certain.SelectMany(source => source.Uses)).Concat(surely ? [] : candidates.SelectMany(source => source.Uses));
        return made || uses.Any(use => use.Phase == Phase.Build && TouchesUpstream(bill, use.Component, country, surely));
    }

    private static Bill Bill(params Component[] components) =>
        new BillBuilder { Home = Country.China }.AddProducts(components[0].Id).AddComponents(components).Build();

    private static Source From(string country, double share) => new() { Origin = new Country(country), Share = share };

    private static Source Candidate(string country, params Use[] uses) => new() { Origin = new Country(country), Uses = [.. uses] };
}
