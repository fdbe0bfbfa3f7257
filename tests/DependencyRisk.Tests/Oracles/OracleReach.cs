namespace DependencyRisk.Tests.Oracles;

/// <summary>Who reaches what under a control, straight from the definitions.</summary>
internal sealed class OracleReach(Bill bill, Control control)
{
    public OracleCut CutBy(Actor actor) => actor.Kind switch
    {
        ActorKind.Country when !actor.Country.IsKnown => new OracleCut
        {
            OfSource = (_, source) => HasUnknown(source) ? Reach.May : Reach.No,
            OfUnallocated = _ => Reach.May,
        },
        ActorKind.Country => ByPlace(country => country == actor.Country),
        ActorKind.Bloc => ByPlace(country => actor.Bloc!.Members.Contains(country)),
        ActorKind.Supplier => new OracleCut
        {
            OfSource = (_, source) => Suppliers(source).Contains(actor.Id) ? Reach.Must : Reach.No,
            OfUnallocated = _ => Reach.No,
            EndsWithRecovery = true,
        },
        _ => new OracleCut
        {
            OfSource = (component, _) => component.Id == actor.Id ? Reach.Must : Reach.No,
            OfUnallocated = component => component.Id == actor.Id ? Reach.Must : Reach.No,
            KnocksOut = component => component.Id == actor.Id,
            EndsWithRecovery = true,
        },
    };

    public OracleCut CutBy(Cut cut) => CutBy(cut.Actor) with
    {
        Severity = Rational.Of(cut.Severity),
        From = Rational.Of(cut.FromMonths),
        For = cut.ForMonths is { } months ? Rational.Of(months) : null,
    };

    public OracleCut ByPlace(Predicate<Country> belongs) => new()
    {
        OfSource = (_, source) => Relations(source).Exists(country => country.IsKnown && belongs(country)) ? Reach.Must
            : HasUnknown(source) ? Reach.May
            : Reach.No,
        OfUnallocated = _ => Reach.May,
    };

    /// <summary>The countries that control a source, unknown ones among them.</summary>
    public List<Country> Relations(Source source)
    {
        Supplier? supplier = source.Supplier is null ? null : bill.FindSupplier(source.Supplier);
        Country headquarters = supplier?.Headquarters ?? Country.Unknown;
        Country owner = supplier?.Owner ?? Country.Unknown;
        return control switch
        {
            Control.Origin => [source.Origin],
            Control.Headquarters => [headquarters],
            Control.Owner => [owner],
            _ => [source.Origin, headquarters, owner],
        };
    }

    public bool HasUnknown(Source source) => Relations(source).Exists(country => !country.IsKnown);

    /// <summary>The supplier of a source and everyone it belongs to; empty without a supplier.</summary>
    public List<string> Suppliers(Source source)
    {
        var chain = new List<string>();
        for (string? id = source.Supplier; id is not null; id = bill.FindSupplier(id)!.Parent)
        {
            chain.Add(id);
        }

        return chain;
    }
}
