namespace DependencyRisk;

/// <summary>Checks the probabilities of events.</summary>
internal static class EventProbabilities
{
    /// <summary>The same, if there is one for each event, all in [0,1].</summary>
    /// <exception cref="ArgumentException">There are too few or too many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range, or NaN.</exception>
    public static ReadOnlySpan<double> Check(ReadOnlySpan<double> probabilities, int events)
    {
        if (probabilities.Length != events)
        {
            throw new ArgumentException($"{events} probabilities were expected, one for each event, not {probabilities.Length}.", nameof(probabilities));
        }

        foreach (double probability in probabilities)
        {
            if (probability is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(probabilities), probability, "A probability in [0,1] was expected.");
            }
        }

        return probabilities;
    }
}
