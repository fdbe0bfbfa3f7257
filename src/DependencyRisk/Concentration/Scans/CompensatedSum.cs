namespace DependencyRisk;

/// <summary>
/// A sum that keeps what rounding would lose (A. Neumaier, 1974), so that the error does not grow with the number of terms.
/// </summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    public readonly double Value => _sum + _lost;

    public void Add(double term)
    {
        double sum = _sum + term;
        _lost += Math.Abs(_sum) >= Math.Abs(term) ? _sum - sum + term : term - sum + _sum;
        _sum = sum;
    }
}
