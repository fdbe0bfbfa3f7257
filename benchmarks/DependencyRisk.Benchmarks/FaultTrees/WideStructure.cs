namespace DependencyRisk.Benchmarks;

/// <summary>Structures like those of large bills: a product stops where any of very many parts loses all its sources.</summary>
internal static class WideStructure
{
    /// <summary>
    /// Parts with three to six sources, a few with two; some sources can be replaced by one of another event. Some parts are below parts, and
    /// some need anything at all to stop.
    /// </summary>
    public static Structure Bill(int events, int gates)
    {
        var random = new Random(7);
        var builder = new StructureBuilder(events);
        Literal any = builder.Or([.. Enumerable.Range(0, events).Select(Literal.Of)]);
        var parts = new List<Literal>();
        while (builder.Nodes - events < gates)
        {
            int sources = random.Next(events * 2) == 0 ? 2 : random.Next(3, 7);
            List<Literal> children = [.. Different(random, events, sources).Select(Literal.Of)];
            for (int i = 0; i < sources; i++)
            {
                children[i] = random.Next(4) == 0 ? builder.Or(children[i], Literal.Of(random.Next(events))) : children[i];
            }

            switch (random.Next(100))
            {
                case 0 when parts.Count > 0:
                    children[0] = builder.Or(parts[random.Next(parts.Count)], parts[random.Next(parts.Count)]);
                    break;
                case 1:
                    children.Add(any);
                    break;
                case 2 when sources > 3:
                    parts.Add(builder.AtLeast(sources - 1, [.. children]));
                    continue;
            }

            parts.Add(builder.And([.. children]));
        }

        return builder.Build(builder.Or([.. parts]));
    }

    /// <summary>Different sets of two or three events each.</summary>
    public static Structure PairsAndTriples(int events, int gates)
    {
        var random = new Random(8);
        var builder = new StructureBuilder(events);
        var sets = new List<Literal>();
        while (builder.Nodes - events < gates)
        {
            int size = random.Next(100) == 0 ? 2 : 3;
            sets.Add(builder.And([.. Different(random, events, size).Select(Literal.Of)]));
        }

        return builder.Build(builder.Or([.. sets]));
    }

    private static int[] Different(Random random, int events, int count)
    {
        var chosen = new SortedSet<int>();
        while (chosen.Count < count)
        {
            chosen.Add(random.Next(events));
        }

        return [.. chosen];
    }
}
