namespace DependencyRisk.Testing;

/// <summary>A case for a law, and the choice of what to change about it: the same choice each time.</summary>
/// <typeparam name="T">A <see cref="BillCase"/>, or the amounts that units hold.</typeparam>
/// <param name="Given">The case.</param>
/// <param name="Pick">A number of at least 0 that the choices are made by.</param>
public sealed record LawCase<T>(T Given, int Pick)
    where T : notnull
{
    /// <summary>Choices that are the same each time they are asked for anew.</summary>
    public Random Dice() => new(Pick);

    /// <summary>One of the items for which something holds, or null where it holds for none. The order of the items matters.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TItem? Choose<TItem>(IEnumerable<TItem> items, Func<TItem, bool> holds)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(holds);
        TItem[] fitting = [.. items.Where(holds)];
        return fitting.Length == 0 ? null : fitting[Pick % fitting.Length];
    }

    /// <summary>The case and the choice.</summary>
    public override string ToString() => $"{Given}\n// pick {Pick.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
