namespace DependencyRisk;

/// <summary>Things that are dear to make and serve one thread at a time, kept for the next who needs one. Safe for use by many threads.</summary>
internal sealed class Pool<T>(Func<T> make)
{
    private readonly Stack<T> _idle = new();
    private readonly Lock _gate = new();

    public T Borrow()
    {
        lock (_gate)
        {
            if (_idle.TryPop(out T? idle))
            {
                return idle;
            }
        }

        return make();
    }

    public void Return(T item)
    {
        lock (_gate)
        {
            _idle.Push(item);
        }
    }
}
