using System.Collections.Immutable;
using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// The number of sets by order as a polynomial in x: a node's is that of its low side plus x times that of its high side, and for a
/// module the module's own polynomial stands in place of x.
/// </summary>
/// <typeparam name="T">A whole number; one of limited size throws <see cref="OverflowException"/> rather than wrap around.</typeparam>
internal sealed class CutSetPolynomials<T>(ImmutableArray<SolvedModule> modules, int maxOrder)
    where T : INumber<T>
{
    private readonly T[][] _ofModule = new T[modules.Length][];
    private T[] _coefficients = new T[256]; // of all nodes of a module, one after the other
    private int[] _starts = [];

    /// <summary>The top's, from order 0 on, without zeros at the end; empty where it never fails.</summary>
    public T[] OfTop()
    {
        for (int i = 0; i < modules.Length; i++)
        {
            _ofModule[i] = OfModule(modules[i]);
        }

        return _ofModule[^1];
    }

    private T[] OfModule(SolvedModule module)
    {
        if (module.CutSets is not { } cutSets)
        {
            return [];
        }

        ReadOnlySpan<DiagramNode> nodes = cutSets.Nodes;
        _starts = new int[nodes.Length + 1];
        Reserve(1);
        _coefficients[0] = T.One;
        _starts[2] = 1;
        for (int node = 2; node < nodes.Length; node++)
        {
            int leaf = module.LeafAt(nodes[node].Level);
            int length = leaf < 0 ? AddModule(node, nodes[node], _ofModule[~leaf]) : AddEvent(node, nodes[node]);
            _starts[node + 1] = _starts[node] + length;
        }

        return Polynomial(cutSets.Root).ToArray();
    }

    private ReadOnlySpan<T> Polynomial(int node) => _coefficients.AsSpan(_starts[node].._starts[node + 1]);

    private int AddEvent(int node, DiagramNode parts)
    {
        int highLength = _starts[parts.High + 1] - _starts[parts.High];
        int length = Prepare(node, parts.Low, Math.Min(highLength + 1, maxOrder + 1));
        Span<T> sum = _coefficients.AsSpan(_starts[node], length);
        ReadOnlySpan<T> high = Polynomial(parts.High);
        for (int i = 0; i < high.Length && i + 1 < length; i++)
        {
            sum[i + 1] = checked(sum[i + 1] + high[i]);
        }

        return length;
    }

    private int AddModule(int node, DiagramNode parts, T[] factor)
    {
        int highLength = _starts[parts.High + 1] - _starts[parts.High];
        int product = highLength == 0 || factor.Length == 0 ? 0 : highLength + factor.Length - 1;
        int length = Prepare(node, parts.Low, Math.Min(product, maxOrder + 1));
        Span<T> sum = _coefficients.AsSpan(_starts[node], length);
        ReadOnlySpan<T> high = Polynomial(parts.High);
        for (int i = 0; i < high.Length; i++)
        {
            for (int j = 0; j < factor.Length && i + j < length; j++)
            {
                sum[i + j] = checked(sum[i + j] + (high[i] * factor[j]));
            }
        }

        return length;
    }

    // Room for a node's polynomial, with that of its low side in it.
    private int Prepare(int node, int low, int length)
    {
        length = Math.Max(length, _starts[low + 1] - _starts[low]);
        Reserve(_starts[node] + length);
        Span<T> sum = _coefficients.AsSpan(_starts[node], length);
        sum.Fill(T.Zero);
        Polynomial(low).CopyTo(sum);
        return length;
    }

    private void Reserve(int length)
    {
        if (length > _coefficients.Length)
        {
            Array.Resize(ref _coefficients, Math.Max(length, _coefficients.Length * 2));
        }
    }
}
