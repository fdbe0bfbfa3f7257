using DependencyRisk.Tests.RandomBills;

namespace DependencyRisk.Tests.Completeness;

/// <summary>What gaps cost, by changed bills alone: each is filled with the cutter and with somewhere else, all others being elsewhere or the cutter's.</summary>
internal sealed class GapOracle(BillCase given)
{
    // In no random bill.
    private static readonly Country Cutter = new("AQ");
    private static readonly Country Elsewhere = new("BV");

    private Control Control => given.Options.Control;

    public double CostOf(CompletenessGap gap)
    {
        if (gap.Component is { } id)
        {
            return CostAt(given.Bill.Find(id)!, gap);
        }

        IEnumerable<Component> components = given.Bill.Components.Where(component => component.Sources.Any(source => IsAbout(gap, source)));
        return components.Select(component => CostAt(component, gap)).Append(CostAtOnce(gap)).Max();
    }

    /// <summary>Loss to the unknown once gaps are filled with places that are nobody's.</summary>
    public double LossLeft(IEnumerable<CompletenessGap> filled)
    {
        Bill bill = given.Bill;
        foreach (CompletenessGap gap in filled)
        {
            bool isAllotment = gap.Kind == CompletenessGapKind.Shares && bill.Find(gap.Component!)!.Sources.Any(source => source.Share is null);
            bill = isAllotment ? bill : GapFiller.Fill(bill, gap, Control, Elsewhere);
        }

        return ExposureTo(bill, Country.Unknown);
    }

    private bool IsAbout(CompletenessGap gap, Source source) => source.Supplier == gap.Supplier && GapFiller.IsUnknown(given.Bill, source, Control);

    private double CostAtOnce(CompletenessGap gap)
    {
        Bill bill = given.Bill;
        foreach (Component component in given.Bill.Components)
        {
            bill = Filled(bill, component, source => IsAbout(gap, source) ? Cutter : Elsewhere, Elsewhere);
        }

        return ExposureTo(bill, Cutter);
    }

    private double CostAt(Component component, CompletenessGap gap)
    {
        IEnumerable<Country> known = given.Analysis.Product(given.Product).ChokePoints
            .Where(point => point.Component == component.Id && point.Actor.Kind == ActorKind.Country && point.Actor.Country.IsKnown)
            .Select(point => point.Actor.Country);
        double most = 0;
        foreach (Country country in known.Append(Cutter))
        {
            foreach (Country others in (Country[])[Elsewhere, country])
            {
                most = Math.Max(most, gap.Kind == CompletenessGapKind.Shares ? WidthOfShares(component, country, others) : WidthOf(component, gap, country, others));
            }
        }

        bool isAllotment = gap.Kind == CompletenessGapKind.Shares && component.Sources.Any(source => source.Share is null);
        return isAllotment ? Math.Max(most, WidthOfCandidates(component)) : most;
    }

    private double WidthOf(Component component, CompletenessGap gap, Country cutter, Country others)
    {
        bool IsOf(Source source, int position) => gap.Component is null ? IsAbout(gap, source) : position == gap.Source;
        double Loss(Country filled) => ChokePoint(Filled(given.Bill, component, (source, position) => IsOf(source, position) ? filled : others, others), component, cutter).High;
        return Loss(cutter) - Loss(Elsewhere);
    }

    private double WidthOfShares(Component component, Country cutter, Country others)
    {
        if (component.Sources.Any(source => source.Share is null))
        {
            return ChokePoint(Filled(given.Bill, component, (_, _) => others, others), component, cutter).Width;
        }

        double Loss(Country filled) => ChokePoint(Filled(given.Bill, component, (_, _) => others, filled), component, cutter).High;
        return Loss(cutter) - Loss(Elsewhere);
    }

    // Every source whose place is not known is the cutter's in its turn; those that wait for the same supplier's country together.
    private double WidthOfCandidates(Component component)
    {
        double most = 0;
        for (int i = 0; i < component.Sources.Length; i++)
        {
            Source one = component.Sources[i];
            int place = i;
            if (one.Share is null && !one.Uses.IsEmpty)
            {
                most = Math.Max(most, WidthOfStop(component, place));
            }

            if (!GapFiller.IsUnknown(given.Bill, one, Control))
            {
                continue;
            }

            bool isAlone = one.Supplier is null || (Control is Control.Origin or Control.Any && !one.Origin.IsKnown);
            bool isTogether = one.Supplier is not null && (Control != Control.Any || given.Bill.FindSupplier(one.Supplier) is { } supplier && !(supplier.Headquarters.IsKnown && supplier.Owner.IsKnown)) && Control != Control.Origin;
            most = isAlone ? Math.Max(most, Width(component, (_, position) => position == place)) : most;
            most = isTogether ? Math.Max(most, Width(component, (source, _) => source.Supplier == one.Supplier)) : most;
        }

        return most;
    }

    // One source stops by itself, wherever it is: it is moved to a place of its own, and that is cut.
    private double WidthOfStop(Component component, int position)
    {
        Bill bill = Filled(given.Bill, component, (_, _) => Elsewhere, Elsewhere);
        Component filled = bill.Find(component.Id)!;
        bill = bill.With(filled with { Sources = filled.Sources.SetItem(position, filled.Sources[position] with { Origin = default, Supplier = null }) });
        return ChokePoint(GapFiller.Place(bill, component.Id, position, Control, Cutter), component, Cutter).Width;
    }

    private double Width(Component component, Func<Source, int, bool> isCutters) =>
        ChokePoint(Filled(given.Bill, component, (source, position) => isCutters(source, position) ? Cutter : Elsewhere, Elsewhere), component, Cutter).Width;

    private Bill Filled(Bill bill, Component component, Func<Source, Country> places, Country unallocated) =>
        Filled(bill, component, (source, _) => places(source), unallocated);

    // One component in which all places are known, and whose unallocated share is where it is said to be, unless there are candidates.
    private Bill Filled(Bill bill, Component component, Func<Source, int, Country> places, Country unallocated)
    {
        for (int i = 0; i < component.Sources.Length; i++)
        {
            if (GapFiller.IsUnknown(given.Bill, component.Sources[i], Control))
            {
                bill = GapFiller.Place(bill, component.Id, i, Control, places(component.Sources[i], i));
            }
        }

        bool isOpen = !GapFiller.IsInHouse(component) && component.Sources.All(source => source.Share is not null) && GapFiller.Unallocated(component) > GapFiller.Tolerance;
        return isOpen ? GapFiller.WithNewSource(bill, bill.Find(component.Id)!, unallocated) : bill;
    }

    private Bounds ChokePoint(Bill bill, Component component, Country country) =>
        (given with { Bill = bill }).Analysis.Product(given.Product).ChokePoints
            .FirstOrDefault(point => point.Component == component.Id && point.Actor == Actor.Of(country))?.Loss ?? default;

    private double ExposureTo(Bill bill, Country country) =>
        (given with { Bill = bill }).Analysis.Exposures(given.Product, ActorKind.Country).FirstOrDefault(exposure => exposure.Actor == Actor.Of(country))?.Loss.High ?? 0;
}
