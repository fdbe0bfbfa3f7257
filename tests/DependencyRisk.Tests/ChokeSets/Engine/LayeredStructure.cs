namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>
/// Structures of layer upon layer, alternately of gates that fail with any child and of such that take several, each of some nodes of the layer
/// below, so that much is shared and something is left to reduce.
/// </summary>
internal static class LayeredStructure
{
    /// <summary>The structure of a number, the same each time.</summary>
    public static Structure Make(int number, int events, int[] layers, bool isCoherent)
    {
        var dice = new Random(number);
        var builder = new StructureBuilder(events);
        Literal[] all = [.. Enumerable.Range(0, events).Select(Literal.Of)];
        Literal[] below = all;
        foreach ((int height, int gates) in layers.Index())
        {
            var layer = new Literal[gates];
            for (int i = 0; i < gates; i++)
            {
                bool isAny = height % 2 == 0;
                Literal[] children = [.. Enumerable.Range(0, dice.Next(2, 4)).Select(_ => !isAny && dice.Next(6) == 0 ? all[dice.Next(events)] : below[dice.Next(below.Length)])];
                children = [.. children.Select(child => child.NegatedIf(!isCoherent && dice.Next(5) == 0))];
                layer[i] = dice.Next(isCoherent ? 3 : 4) switch
                {
                    3 => builder.Xor(children),
                    2 => builder.AtLeast(2, [.. children, below[dice.Next(below.Length)]]),
                    _ => isAny ? builder.Or(children) : builder.And(children),
                };
            }

            below = layer;
        }

        return builder.Build(builder.Or(below));
    }
}
