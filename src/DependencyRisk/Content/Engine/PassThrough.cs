namespace DependencyRisk;

/// <summary>How much of a product's value passes through some countries other than home at some stage, and how much of that was added at home before.</summary>
internal sealed class PassThrough
{
    private readonly ValuedProduct _product;
    private readonly ValueNetwork _network;
    private readonly bool[] _isIn;
    private readonly UInt128[] _passed;
    private readonly UInt128[] _passedMadeAtHome;

    /// <summary>Prepares the scan; it can be run for one set of countries after the other.</summary>
    public PassThrough(ValuedProduct product)
    {
        _product = product;
        _network = product.Network;
        _isIn = new bool[_network.Places.Count];
        _passed = new UInt128[_network.Count];
        _passedMadeAtHome = new UInt128[_network.Count];
    }

    /// <summary>What passes through a country or bloc; null for a country that we cannot name.</summary>
    public ReverseContent? Of(Actor actor)
    {
        if (actor.Bloc is null && !actor.Country.IsKnown)
        {
            return null;
        }

        (double through, double ofHome) = Of(actor.Bloc is { } bloc ? country => bloc.Members.Contains(country) : country => country == actor.Country);
        return new ReverseContent(actor.Country, through, ofHome);
    }

    /// <summary>The value that passes, and the part of it that was added at home further up.</summary>
    public (double Through, double OfHome) Of(Predicate<Country> isIn)
    {
        for (int place = 0; place < _isIn.Length; place++)
        {
            Country country = _network.Places[place].Country;
            _isIn[place] = country.IsKnown && country != _network.Home && isIn(country);
        }

        Array.Clear(_passed);
        Array.Clear(_passedMadeAtHome);
        UInt128 through = UInt128.Zero;
        UInt128 ofHome = UInt128.Zero;
        foreach ((int node, double weight) in _network.Products)
        {
            double share = ShareIn(node);
            through += ExactSum.Of(weight * PartIn(node, share));
            PassOn(node, weight, 0, weight * share, 0);
        }

        for (int node = _network.Count - 1; node >= 0; node--)
        {
            double value = _product.Flow.Through(node);
            double before = ExactSum.ToShare(_passed[node]);
            double share = ShareIn(node);
            double rest = Math.Max(0, value - before);
            double part = rest > 0 ? PartIn(node, share) : 0;
            if (!(before > 0 || part > 0))
            {
                continue;
            }

            bool isInHouse = _network.IsMadeInHouse(node);
            double home = isInHouse ? ExactSum.ToShare(_passedMadeAtHome[node]) : before * _network.ShareOf(node, Stage.Home);
            through += ExactSum.Of(rest * part);
            ofHome += ExactSum.Of(home * _product.Values.OwnPart(node));
            PassOn(node, value, before, before + (rest * share), home);
        }

        return (Math.Min(1, ExactSum.ToShare(through)), Math.Min(1, ExactSum.ToShare(UInt128.Min(through, ofHome))));
    }

    private double PartIn(int node, double share) => _product.PartOf(node, share, place => _isIn[place]);

    private double ShareIn(int node)
    {
        double share = 0;
        foreach (ref readonly Slice slice in _network.SlicesOf(node))
        {
            share += _isIn[slice.Place] ? slice.Share : 0;
        }

        return Math.Min(1, share);
    }

    // Of all that is in a node: what passed before it came to this stage, or passed up to and with it, and what passed and is made at home now.
    private void PassOn(int node, double value, double before, double passed, double passedMadeAtHome)
    {
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            bool isWhole = flow.Place == Flow.WholeComponent;
            double part = _product.Values.Ratio(node, flow);
            _passed[flow.Child] += ExactSum.Of(part * (isWhole ? passed : _isIn[flow.Place] ? value : before));
            if (_network.IsMadeInHouse(flow.Child))
            {
                double home = isWhole ? passedMadeAtHome : _network.StageOf(flow.Place) == Stage.Home ? before : 0;
                _passedMadeAtHome[flow.Child] += ExactSum.Of(part * home);
            }
        }
    }
}
