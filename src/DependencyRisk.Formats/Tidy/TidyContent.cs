using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Tidy tables of what is inside products by origin, as <see cref="ContentAnalysis"/> finds it. Shares are of the product's value.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyContent
{
    private static readonly TidySchema<(Bill Bill, ProductContent Content, OriginContent Through, OriginRow Row)> OriginColumns =
        new TidySchema<(Bill Bill, ProductContent Content, OriginContent Through, OriginRow Row)>("content", "origin")
            .Product(row => row.Bill, row => row.Content.Product)
            .Text("origin", "`home`, `foreign`, `unknown`, `bloc:NAME` or country code", "Where it comes from; the first three sum to 1, and so do the countries, `ZZ` (not known) included.", row => row.Row.Origin)
            .Number("faceValue", "0 to 1", "Share at face value: each direct input counts whole where it is supplied from.", row => row.Row.FaceValue)
            .Bounds("faceValue", "0 to 1", "That share, whatever the bill leaves open", row => row.Row.FaceValueBounds)
            .Number("lookThrough", "0 to 1", "Share looked through: each component counts with its own value where it is made.", row => row.Row.LookThrough)
            .Bounds("lookThrough", "0 to 1", "That share, whatever the bill leaves open", row => row.Row.LookThroughBounds)
            .Whole("tier", "1 or more", "Tiers looked into for `lookThrough`; blank for all there are.", row => row.Through.Tier)
            .Text("home", "country code", "The country that counts as home.", row => row.Content.Home.Code)
            .Text("control", "origin, headquarters, owner", "What makes a source a country's.", row => Words.Of(row.Content.Control))
            .Text("weight", "value, quantity", "By what content is weighed.", row => Words.Of(row.Content.Weighting))
            .Whole("unvalued", "0 or more", "Components of the product that have no value and count for nothing.", row => row.Content.Unvalued.Length);

    private static readonly TidySchema<(Bill Bill, ProductContent Content, OriginContent Tier)> TierColumns =
        new TidySchema<(Bill Bill, ProductContent Content, OriginContent Tier)>("content-tiers", "tier")
            .Product(row => row.Bill, row => row.Content.Product)
            .Whole("tier", "1 or more", "Tiers looked into; 1 is face value.", row => row.Tier.Tier)
            .Number("home", "0 to 1", "Share that is known to come from home.", row => row.Tier.Home)
            .Bounds("home", "0 to 1", "Share of home, whatever the bill leaves open", row => row.Tier.HomeBounds)
            .Number("foreign", "0 to 1", "Share that is known to come from one other country.", row => row.Tier.Foreign)
            .Bounds("foreign", "0 to 1", "Share of all other countries, whatever the bill leaves open", row => row.Tier.ForeignBounds)
            .Number("unknown", "0 to 1", "Share of which the country is not known.", row => row.Tier.Unknown);

    private static readonly TidySchema<(Bill Bill, ProductContent Content, ComponentContent Row)> ComponentColumns =
        new TidySchema<(Bill Bill, ProductContent Content, ComponentContent Row)>("content-components", "component")
            .Product(row => row.Bill, row => row.Content.Product)
            .Component("component", "What adds the value.", row => row.Bill, row => row.Row.Component)
            .Number("own", "0 to 1", "Its own value, that of its inputs taken off.", row => row.Row.Own)
            .Number("home", "0 to 1", "The part of that which is known to be added at home.", row => row.Row.Home)
            .Number("foreign", "0 to 1", "The part which is known to be added abroad.", row => row.Row.Foreign)
            .Number("unknown", "0 to 1", "The part of which nobody knows where it is added.", row => row.Row.Unknown)
            .Number("hidden", "-1 to 1", "What it adds to the foreign content that face value does not show; below 0 where face value shows more than there is.", row => row.Row.Hidden);

    private static readonly TidySchema<(Bill Bill, string Product, RoundTrip Trip)> TripColumns =
        new TidySchema<(Bill Bill, string Product, RoundTrip Trip)>("round-trips", "pair of what came back and what left")
            .Product(row => row.Bill, row => row.Product)
            .Component("via", "What comes back: supplied from abroad to someone at home.", row => row.Bill, row => row.Trip.Via)
            .Component("component", "What left: supplied from home to someone abroad, further up in `via`.", row => row.Bill, row => row.Trip.Component)
            .Count("paths", "1 to 2^128 - 1", "In how many ways, use by use; 2^128 - 1 stands for that many or more.", row => row.Trip.Paths)
            .Number("value", "0 to 1", "Value added abroad in between.", row => row.Trip.Value)
            .Number("homeValue", "0 to 1", "Value of what left, its inputs included, that comes back this way.", row => row.Trip.HomeValue);

    private static readonly TidySchema<(Bill Bill, string Product, CountryDependence Country)> InputColumns =
        new TidySchema<(Bill Bill, string Product, CountryDependence Country)>("content-inputs", "country")
            .Product(row => row.Bill, row => row.Product)
            .Text("country", "country code", "A country upstream of the product's critical inputs; `ZZ` for any that is not listed.", row => row.Country.Country.Code)
            .Bounds("share", "0 to 1", "Share of the critical inputs that touch it somewhere upstream, by number", row => row.Country.Share)
            .Text("inputs", "component ids, with spaces between", "The inputs that surely touch it.", row => TidyWord.List(row.Country.Inputs))
            .Text("possibleInputs", "component ids, with spaces between", "Those that may besides.", row => TidyWord.List(row.Country.PossibleInputs));

    private static readonly TidySchema<(Bill Bill, string Product, ReverseContent Country)> ReverseColumns =
        new TidySchema<(Bill Bill, string Product, ReverseContent Country)>("content-reverse", "country")
            .Product(row => row.Bill, row => row.Product)
            .Text("country", "country code", "A foreign country.", row => row.Country.Country.Code)
            .Number("through", "0 to 1", "Share of the product's value that comes from it or passes through it at some stage.", row => row.Country.Through)
            .Number("ofHome", "0 to 1", "The part of that which was added at home, further up.", row => row.Country.OfHome);

    private static readonly TidySchema<(Bill Bill, string Product, ForeignStretch Stretch)> StretchColumns =
        new TidySchema<(Bill Bill, string Product, ForeignStretch Stretch)>("content-stretches", "direct input")
            .Product(row => row.Bill, row => row.Product)
            .Component("input", "The direct input whose chains were looked through.", row => row.Bill, row => row.Stretch.Input)
            .Whole("length", "0 or more", "Stages, one the input of the other, in the longest run in which home has no hold.", row => row.Stretch.Length)
            .Text("stages", "component ids, with spaces between", "The components in that run, the one nearest the product first; of more than a hundred the first hundred.", row => TidyWord.List(row.Stretch.Stages));

    private static readonly TidySchema<(Bill Bill, string Product, MissingStage Stage)> MissingColumns =
        new TidySchema<(Bill Bill, string Product, MissingStage Stage)>("content-missing-stages", "stage that home misses")
            .Product(row => row.Bill, row => row.Product)
            .Component("component", "Where home drops out of a chain that it holds before and after.", row => row.Bill, row => row.Stage.Component)
            .Number("homeShare", "0 to 1", "Share of it that is known to come from home.", row => row.Stage.HomeShare)
            .Whole("length", "1 or more", "Components in the shortest run without a hold of home, from this one on.", row => row.Stage.Length)
            .Text("stages", "component ids, with spaces between", "The components in that run; of more than a hundred the first hundred.", row => TidyWord.List(row.Stage.Stages))
            .Component("returnsAt", "Where home is back, further up, with the largest share.", row => row.Bill, row => row.Stage.Returns[0].Component)
            .Number("returnShare", "0 to 1", "Share of that which is known to come from home.", row => row.Stage.Returns[0].HomeShare);

    /// <summary>Every origin at face value and looked through: home, foreign and unknown, then blocs, then countries by code.</summary>
    /// <param name="results">Content, each with the bill that it is of and what it is looked through to, such as its <see cref="ProductContent.LookThrough"/>.</param>
    /// <param name="blocs">Blocs to reckon as one; none by default.</param>
    /// <returns>The table.</returns>
    public static TidyTable Origins(IEnumerable<(Bill Bill, ProductContent Content, OriginContent LookThrough)> results, ImmutableArray<Bloc> blocs = default) =>
        OriginColumns.Of(results.SelectMany(result => OriginRow.Of(result.Content.FaceValue, result.LookThrough, blocs), (result, row) => (result.Bill, result.Content, result.LookThrough, row)));

    /// <summary>Home, foreign and unknown tier by tier, from face value on.</summary>
    /// <param name="results">Content, each with the bill that it is of.</param>
    /// <param name="tier">The last tier; null for the bottom.</param>
    /// <returns>The table.</returns>
    public static TidyTable Tiers(IEnumerable<(Bill Bill, ProductContent Content)> results, int? tier = null) =>
        TierColumns.Of(results.SelectMany(result => result.Content.Waterfall.TakeWhile(row => tier is not { } last || row.Tier <= last), (result, row) => (result.Bill, result.Content, row)));

    /// <summary>What each component adds, those of each product that hide most foreign content first.</summary>
    /// <param name="results">Content, each with the bill that it is of.</param>
    /// <param name="top">Rows of each product at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable Components(IEnumerable<(Bill Bill, ProductContent Content)> results, int? top = null) =>
        ComponentColumns.Of(results.SelectMany(result => result.Content.Components.Take(top ?? int.MaxValue), (result, row) => (result.Bill, result.Content, row)));

    /// <summary>What leaves home and comes back, the most value added abroad first.</summary>
    /// <param name="results">Round trips, each with the bill that they are of.</param>
    /// <param name="top">Rows of each product at most; null for all that are listed.</param>
    /// <returns>The table.</returns>
    public static TidyTable RoundTrips(IEnumerable<(Bill Bill, ProductRoundTrips RoundTrips)> results, int? top = null) =>
        TripColumns.Of(results.SelectMany(result => result.RoundTrips.Trips.Take(top ?? int.MaxValue), (result, trip) => (result.Bill, result.RoundTrips.Product, trip)));

    /// <summary>How many critical inputs touch each country.</summary>
    /// <param name="results">Dependence, each with the bill that it is of.</param>
    /// <param name="top">Rows of each product at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable Inputs(IEnumerable<(Bill Bill, PhysicalDependence Dependence)> results, int? top = null) =>
        InputColumns.Of(results.SelectMany(result => result.Dependence.Countries.Take(top ?? int.MaxValue), (result, country) => (result.Bill, result.Dependence.Product, country)));

    /// <summary>How far what each country supplies rests on home.</summary>
    /// <param name="results">Reverse content, each list with bill and product.</param>
    /// <returns>The table.</returns>
    public static TidyTable Reverse(IEnumerable<(Bill Bill, string Product, ImmutableArray<ReverseContent> Countries)> results) =>
        ReverseColumns.Of(results.SelectMany(result => result.Countries, (result, country) => (result.Bill, result.Product, country)));

    /// <summary>For every direct input the longest stretch without home.</summary>
    /// <param name="results">Dependence, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable Stretches(IEnumerable<(Bill Bill, PhysicalDependence Dependence)> results) =>
        StretchColumns.Of(results.SelectMany(result => result.Dependence.Stretches, (result, stretch) => (result.Bill, result.Dependence.Product, stretch)));

    /// <summary>Where home drops out of chains that it holds before and after.</summary>
    /// <param name="results">Dependence, each with the bill that it is of.</param>
    /// <returns>The table.</returns>
    public static TidyTable MissingStages(IEnumerable<(Bill Bill, PhysicalDependence Dependence)> results) =>
        MissingColumns.Of(results.SelectMany(result => result.Dependence.MissingStages, (result, stage) => (result.Bill, result.Dependence.Product, stage)));
}
