namespace DependencyRisk.Tests.Fuzzing;

/// <summary>Where the chance in a case comes from, the same each time for the same case.</summary>
internal sealed class FuzzDice(long seed, long number)
{
    private readonly Random _random = new(unchecked((int)((seed * 1_000_003) ^ (number * 2_147_483_629) ^ (number >> 31))));

    public int Below(int end) => _random.Next(end);

    public int Between(int first, int last) => _random.Next(first, last + 1);

    public bool OneIn(int count) => _random.Next(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>1 half of the time, 2 a quarter of it, and so on.</summary>
    public int Few(int most)
    {
        int count = 1;
        while (count < most && OneIn(2))
        {
            count++;
        }

        return count;
    }
}
