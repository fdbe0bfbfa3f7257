namespace DependencyRisk;

/// <summary>What has to happen for each source to be cut: that any of the actors acts that reach it.</summary>
internal sealed class SourceFailures
{
    private readonly StructureBuilder _builder;
    private readonly Literal[] _sources;
    private readonly Dictionary<int, Literal> _knockOuts = [];

    public SourceFailures(ChokeQuestion question, StructureBuilder builder)
    {
        _builder = builder;
        Literal[] places = [.. Enumerable.Range(0, question.Actors.Length).Where(i => question.Actors[i].Cut.IsPlace).Select(Literal.Of)];
        Anywhere = question.IsPessimistic ? builder.Or(places) : Literal.False;
        _sources = new Literal[question.Network.Sources.Length];
        Array.Fill(_sources, Literal.False);
        if (question.IsPessimistic)
        {
            foreach (int source in question.Reach.Places.UnknownSources)
            {
                _sources[source] = Anywhere;
            }
        }

        for (int i = 0; i < question.Actors.Length; i++)
        {
            PlannedCut cut = question.Actors[i].Cut;
            if (cut.KnockedOut >= 0)
            {
                _knockOuts.Add(cut.KnockedOut, Literal.Of(i));
            }

            foreach (int source in cut.Sources.Span)
            {
                ref Literal known = ref _sources[source];
                if (known == Literal.False)
                {
                    known = Literal.Of(i);
                }
                else if (!(cut.IsPlace && question.MayBeAnyones(source)))
                {
                    known = builder.Or(known, Literal.Of(i));
                }
            }
        }
    }

    /// <summary>That any country or bloc acts, where what is unknown is theirs; else never.</summary>
    public Literal Anywhere { get; }

    /// <summary>That a source is cut, its own inputs and knock-outs of its component apart.</summary>
    public Literal Of(int source) => _sources[source];

    /// <summary>That any of some sources is cut.</summary>
    public Literal AnyOf(ReadOnlySpan<int> sources) => _builder.Or(All(sources));

    /// <summary>That all of them are.</summary>
    public Literal AllOf(ReadOnlySpan<int> sources) => _builder.And(All(sources));

    /// <summary>That a node is knocked out.</summary>
    public Literal KnockOutOf(int node) => _knockOuts.Count > 0 && _knockOuts.TryGetValue(node, out Literal literal) ? literal : Literal.False;

    private Literal[] All(ReadOnlySpan<int> sources)
    {
        var all = new Literal[sources.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = _sources[sources[i]];
        }

        return all;
    }
}
