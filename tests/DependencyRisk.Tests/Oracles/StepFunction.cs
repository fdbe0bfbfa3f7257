namespace DependencyRisk.Tests.Oracles;

/// <summary>A function of time that is constant from each of its times to the next, the last one to the horizon.</summary>
internal sealed class StepFunction
{
    private StepFunction(List<Rational> times, List<Rational> values) => (Times, Values) = (times, values);

    /// <summary>Full output for ever.</summary>
    public static StepFunction One { get; } = new([Rational.Zero], [Rational.One]);

    /// <summary>Where the value changes; begins with 0.</summary>
    public IReadOnlyList<Rational> Times { get; }

    public IReadOnlyList<Rational> Values { get; }

    /// <summary>The step function that has a formula's value at 0 and at each of some times below the horizon.</summary>
    public static StepFunction From(IEnumerable<Rational> changes, Rational horizon, Func<Rational, Rational> formula)
    {
        var times = new List<Rational>();
        var values = new List<Rational>();
        foreach (Rational time in changes.Append(Rational.Zero).Where(time => time < horizon).Distinct().Order())
        {
            Rational value = formula(time);
            if (values.Count == 0 || values[^1] != value)
            {
                times.Add(time);
                values.Add(value);
            }
        }

        return new StepFunction(times, values);
    }

    public Rational At(Rational time)
    {
        int piece = Times.Count - 1;
        while (Times[piece] > time)
        {
            piece--;
        }

        return Values[piece];
    }

    public Rational End(int piece, Rational horizon) => piece + 1 < Times.Count ? Times[piece + 1] : horizon;

    public Rational Integral(Rational horizon)
    {
        Rational sum = Rational.Zero;
        for (int piece = 0; piece < Times.Count; piece++)
        {
            sum += Values[piece] * (End(piece, horizon) - Times[piece]);
        }

        return sum;
    }

    /// <summary>What a stock makes of this: full output until the shortfall has used the stock up, this function after.</summary>
    public StepFunction CoveredBy(Rational stock, Rational horizon)
    {
        Rational left = stock;
        Rational? usedUp = stock == Rational.Zero ? Rational.Zero : null;
        for (int piece = 0; piece < Times.Count && usedUp is null; piece++)
        {
            Rational shortfall = Rational.One - Values[piece];
            Rational length = End(piece, horizon) - Times[piece];
            if (shortfall * length >= left)
            {
                usedUp = Times[piece] + (shortfall == Rational.Zero ? Rational.Zero : left / shortfall);
            }
            else
            {
                left -= shortfall * length;
            }
        }

        return usedUp is { } end
            ? From([.. Times, end], horizon, time => time < end ? Rational.One : At(time))
            : One;
    }
}
