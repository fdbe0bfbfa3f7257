namespace DependencyRisk;

/// <summary>The losses under the cuts of one country after another, added one at a time: the worst of them, and their sum.</summary>
internal struct RunningLosses
{
    // Losses this small, and differences this small between losses, are rounding.
    private const double NoLoss = 1e-12;

    private double _most;
    private double _sumLow;
    private double _sumHigh;
    private Bounds _worst;

    // Plus 1, so that 0 is none.
    private int _worstCountry;

    /// <summary>The place of the worst country; -1 where none costs anything.</summary>
    public readonly int WorstCountry => _most > NoLoss ? _worstCountry - 1 : -1;

    /// <summary>Its loss.</summary>
    public readonly Bounds WorstLoss => _most > NoLoss ? _worst : default;

    /// <summary>The sum of all losses.</summary>
    public readonly Interval Sum => new(_sumLow, _sumHigh);

    /// <summary>Loss when all of them cut at once.</summary>
    public Bounds Together { get; set; }

    /// <summary>Adds the next country.</summary>
    /// <param name="country">Its place.</param>
    /// <param name="loss">What its cut costs.</param>
    /// <param name="counts">Whether it may be the worst.</param>
    public void Add(int country, Bounds loss, bool counts)
    {
        _sumLow += loss.Low;
        _sumHigh += loss.High;

        // By high, then low, then code. What differs by rounding alone is a tie: losses that are equal may be summed up differently.
        bool isWorse = loss.High > _most + NoLoss || (loss.High >= _most - NoLoss && loss.Low > _worst.Low + NoLoss);
        if (counts && (isWorse || _worstCountry == 0))
        {
            (_worst, _worstCountry) = (loss, country + 1);
        }

        _most = counts ? Math.Max(_most, loss.High) : _most;
    }
}
