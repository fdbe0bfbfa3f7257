using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Planes that are kept, shared and taken back, against copies of all of them.</summary>
public sealed class PlaneStackTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 40)]
    public void What_comes_after_a_mark_is_taken_back(int words, int gates)
    {
        foreach (int number in Enumerable.Range(1, 20))
        {
            var dice = new Random(number);
            var stack = new PlaneStack(gates, words);
            ulong[][] planes = [.. Enumerable.Range(0, gates).Select(_ => new ulong[words])];
            var marks = new Stack<(ulong[][] Planes, HashSet<int> New)>();
            HashSet<int> made = [];
            foreach (int step in Enumerable.Range(0, 800))
            {
                int gate = dice.Next(gates);
                switch (dice.Next(12))
                {
                    case 0 or 1:
                        marks.Push(([.. planes.Select(plane => (ulong[])plane.Clone())], made));
                        made = [];
                        stack.Mark();
                        break;
                    case 2 when marks.Count > 0:
                        (planes, made) = marks.Pop();
                        stack.Release();
                        break;
                    case 3:
                        stack.Assign(gate, stack.Everything);
                        planes[gate] = [.. Enumerable.Repeat(ulong.MaxValue, words)];
                        made.Remove(gate);
                        break;
                    case 4:
                        stack.Assign(gate, PlaneStack.Nothing);
                        planes[gate] = new ulong[words];
                        made.Remove(gate);
                        break;
                    default:
                        planes[gate] = [.. Enumerable.Range(0, words).Select(_ => (ulong)dice.NextInt64())];
                        planes[gate].CopyTo(stack.Words(stack.Draft, 0));
                        stack.Keep(gate);
                        made.Add(gate);
                        break;
                }

                Assert.Equal(planes[gate], stack.Words(stack.Of(gate), 0).ToArray());
                Assert.Equal(made.Contains(gate), stack.IsNew(stack.Of(gate)));
            }

            for (int gate = 0; gate < gates; gate++)
            {
                Assert.Equal(planes[gate], stack.Words(stack.Of(gate), 0).ToArray());
                Assert.Equal(planes[gate][1..], stack.Words(stack.Of(gate), 1).ToArray());
                Assert.All(Enumerable.Range(0, words * 64), bit => Assert.Equal(BitPlanes.Has(planes[gate], bit), stack.Has(stack.Of(gate), bit)));
            }
        }
    }
}
