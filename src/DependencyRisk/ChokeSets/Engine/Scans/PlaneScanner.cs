using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// Tells for all events at once which of them make the top fail together with events that are taken to have happened. A gate's
/// plane has a bit for each event x: whether the gate fails when x happens besides those.
/// </summary>
/// <remarks>
/// When one event more is taken to have happened, only the gates above it are worked out anew, in order, and what does not change
/// is not passed on: an Or takes in the child that changed, so that one with very many children is not read again. Planes are right
/// from the word on that was asked for. Serves one thread.
/// </remarks>
internal sealed class PlaneScanner
{
    private readonly ScanGraph _graph;
    private readonly PlaneStack _planes;
    private readonly PlaneCounter _counter;
    private readonly bool[] _hasHappened;
    private readonly Stack<int> _happened = new();
    private readonly ulong[] _waiting; // a bit for each gate that is to be worked out anew, or whose change is to be passed on
    private int _from;

    /// <summary>Starts with no event that has happened.</summary>
    public PlaneScanner(ScanGraph graph)
    {
        _graph = graph;
        _planes = new PlaneStack(graph.Gates, graph.Words);
        _counter = new PlaneCounter(graph.Words);
        _hasHappened = new bool[graph.Events];
        _waiting = new ulong[(graph.Gates + 63) / 64];
        for (int gate = 0; gate < graph.Gates; gate++)
        {
            WorkOut(gate);
        }
    }

    /// <summary>The events that make the top fail now.</summary>
    public ReadOnlySpan<ulong> Top => _planes.Words(_planes.Of(_graph.Gates - 1), 0);

    /// <summary>Takes one event more to have happened; planes are worked out from the word on that has a given event.</summary>
    public void Push(int happening)
    {
        _planes.Mark();
        _happened.Push(happening);
        _hasHappened[happening] = true;
        _from = happening >> 6;
        ReadOnlySpan<int> parents = _graph.ParentsOf(happening);
        if (parents.IsEmpty)
        {
            return;
        }

        foreach (int parent in parents)
        {
            PassOn(parent, _planes.Everything);
        }

        int first = (parents[0] >> 1) - _graph.Events;
        for (int word = first >> 6; word < _waiting.Length; word++)
        {
            while (_waiting[word] != 0)
            {
                int gate = (word << 6) | BitOperations.TrailingZeroCount(_waiting[word]);
                _waiting[word] &= _waiting[word] - 1;
                if (_graph.Kinds[gate] == GateKind.Or || WorkOut(gate))
                {
                    PassOn(gate);
                }
            }
        }
    }

    /// <summary>Takes the last event back.</summary>
    public void Pop()
    {
        _planes.Release();
        _hasHappened[_happened.Pop()] = false;
        _from = _happened.TryPeek(out int last) ? last >> 6 : 0;
    }

    private void PassOn(int gate)
    {
        int plane = _planes.Of(gate);
        foreach (int parent in _graph.ParentsOf(_graph.Events + gate))
        {
            PassOn(parent, plane);
        }
    }

    private void PassOn(int parentCode, int plane)
    {
        int parent = (parentCode >> 1) - _graph.Events;
        if ((parentCode & 1) == 0 || TakeIn(parent, plane))
        {
            _waiting[parent >> 6] |= 1UL << parent;
        }
    }

    // Whether an Or grows by a child's plane.
    private bool TakeIn(int gate, int plane)
    {
        int own = _planes.Of(gate);
        if (own == _planes.Everything)
        {
            return false;
        }

        if (plane == _planes.Everything)
        {
            _planes.Assign(gate, plane);
            return true;
        }

        if (_planes.IsNew(own))
        {
            return BitPlanes.OrInto(_planes.Words(own, _from), _planes.Words(plane, _from));
        }

        if (!BitPlanes.HasMore(_planes.Words(plane, _from), _planes.Words(own, _from)))
        {
            return false;
        }

        int draft = _planes.Draft;
        _planes.Words(own, _from).CopyTo(_planes.Words(draft, _from));
        BitPlanes.OrInto(_planes.Words(draft, _from), _planes.Words(plane, _from));
        _planes.Keep(gate);
        return true;
    }

    // Whether a gate's plane grows when it is made from its children's.
    private bool WorkOut(int gate)
    {
        ReadOnlySpan<int> children = _graph.ChildrenOf(_graph.Events + gate);
        int own = _planes.Of(gate);
        return own != _planes.Everything && _graph.Kinds[gate] switch
        {
            GateKind.And => And(gate, own, children),
            GateKind.Or => Or(gate, children),
            _ => AtLeast(gate, own, children),
        };
    }

    private bool And(int gate, int own, ReadOnlySpan<int> children)
    {
        int missing = -1;
        int events = 0;
        for (; events < children.Length && children[events] < _graph.Events; events++)
        {
            if (!_hasHappened[children[events]])
            {
                if (missing >= 0)
                {
                    return false;
                }

                missing = children[events];
            }
        }

        children = children[events..];
        return missing >= 0 ? AndOnly(gate, own, missing, children) : AndAll(gate, own, children);
    }

    // The event that is missing is the only one that can make it fail.
    private bool AndOnly(int gate, int own, int missing, ReadOnlySpan<int> gates)
    {
        if (missing >> 6 < _from || _planes.Has(own, missing))
        {
            return false;
        }

        foreach (int child in gates)
        {
            if (!_planes.Has(_planes.Of(child - _graph.Events), missing))
            {
                return false;
            }
        }

        Span<ulong> plane = _planes.Words(_planes.Draft, _from);
        plane.Clear();
        BitPlanes.Set(plane, missing - (_from << 6));
        _planes.Keep(gate);
        return true;
    }

    private bool AndAll(int gate, int own, ReadOnlySpan<int> gates)
    {
        int draft = _planes.Draft;
        Span<ulong> plane = _planes.Words(draft, _from);
        bool isStarted = false;
        foreach (int child in gates)
        {
            int other = _planes.Of(child - _graph.Events);
            if (other == _planes.Everything)
            {
                continue;
            }

            if (!isStarted)
            {
                _planes.Words(other, _from).CopyTo(plane);
                isStarted = true;
            }
            else if (!BitPlanes.AndInto(plane, _planes.Words(other, _from)))
            {
                return false;
            }
        }

        if (!isStarted)
        {
            _planes.Assign(gate, _planes.Everything);
            return true;
        }

        return KeepIfMore(gate, own, plane);
    }

    private bool Or(int gate, ReadOnlySpan<int> children)
    {
        Span<ulong> plane = _planes.Words(_planes.Draft, _from);
        plane.Clear();
        foreach (int child in children)
        {
            if (child < _graph.Events)
            {
                BitPlanes.Set(plane, child);
            }
            else
            {
                BitPlanes.OrInto(plane, _planes.Words(_planes.Of(child - _graph.Events), _from));
            }
        }

        return KeepIfMore(gate, PlaneStack.Nothing, plane);
    }

    private bool AtLeast(int gate, int own, ReadOnlySpan<int> children)
    {
        int threshold = _graph.Thresholds[gate];
        foreach (int child in children)
        {
            threshold -= child < _graph.Events && _hasHappened[child] ? 1 : 0;
        }

        if (threshold <= 0)
        {
            _planes.Assign(gate, _planes.Everything);
            return true;
        }

        _counter.Start(threshold, _from);
        foreach (int child in children)
        {
            if (child >= _graph.Events)
            {
                _counter.Add(_planes.Words(_planes.Of(child - _graph.Events), _from));
            }
            else if (!_hasHappened[child] && child >> 6 >= _from)
            {
                _counter.Add(child);
            }
        }

        Span<ulong> plane = _planes.Words(_planes.Draft, _from);
        _counter.Reached.CopyTo(plane);
        return KeepIfMore(gate, own, plane);
    }

    private bool KeepIfMore(int gate, int own, ReadOnlySpan<ulong> plane)
    {
        bool isMore = BitPlanes.HasMore(plane, _planes.Words(own, _from));
        if (isMore)
        {
            _planes.Keep(gate);
        }

        return isMore;
    }
}
