using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace DependencyRisk;

/// <summary>
/// Look-through on an input-output table, in which sectors may use each other in circles: how much of a sector's output rests on
/// each sector, directly and through all others.
/// </summary>
/// <remarks>
/// After R. Baldwin, R. Freeman and A. Theodorakopoulos, "Hidden Exposure: Measuring US Supply Chain Reliance" (2023). With A the inputs of each sector
/// per unit of its output and L = (I - A)^-1 the Leontief inverse: exposure is L_ij over the sum of column j of L, face value is
/// (I + A)_ij over the same sum, and what is hidden is the difference. A bill has no circles, and <see cref="ContentAnalysis"/> looks through it in one
/// pass. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class InputOutputTable
{
    // Entries of the inverse this little below 0 are rounding.
    private const double Rounding = 1e-9;

    private readonly Matrix<double> _coefficients;
    private readonly Matrix<double> _inverse;
    private readonly Vector<double> _columns;

    /// <summary>Makes a table from input coefficients.</summary>
    /// <param name="coefficients">Square: row i, column j holds what sector j needs of sector i for one unit of its output, at least 0. Copied.</param>
    /// <exception cref="ArgumentException">
    /// Not square, empty, negative, infinite or NaN somewhere, or not productive: some sector needs, all told, at least as much as it makes.
    /// </exception>
    public InputOutputTable(double[,] coefficients)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        Size = coefficients.GetLength(0);
        if (Size == 0 || coefficients.GetLength(1) != Size)
        {
            throw new ArgumentException("A table of input coefficients has as many rows as columns, at least one.", nameof(coefficients));
        }

        foreach (double coefficient in coefficients)
        {
            if (!(coefficient >= 0 && double.IsFinite(coefficient)))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"An input coefficient is {coefficient}; coefficients are finite and at least 0."), nameof(coefficients));
            }
        }

        _coefficients = Matrix<double>.Build.DenseOfArray(coefficients);
        _inverse = (Matrix<double>.Build.DenseIdentity(Size) - _coefficients).Inverse();

        // Hawkins and Simon (1949): the inverse exists and is not negative just where the table is productive. It is 1 + A + A^2 + ... then, so that
        // its diagonal is at least 1; that tells coefficients so large that what they leave of the inverse is next to nothing.
        bool isNotNegative = _inverse.ForAll(entry => entry >= -Rounding && double.IsFinite(entry));
        if (!isNotNegative || !_inverse.Diagonal().ForAll(entry => entry >= 1 - Rounding))
        {
            throw new ArgumentException("The table is not productive: some sector needs, directly and through others, at least as much as it makes. Check that coefficients are inputs per unit of output, inputs in rows.", nameof(coefficients));
        }

        _columns = _inverse.ColumnSums();
    }

    /// <summary>Number of sectors.</summary>
    public int Size { get; }

    /// <summary>Makes a table from flows of value between sectors and the output of each.</summary>
    /// <param name="flows">Square: row i, column j holds what sector j buys of sector i, at least 0.</param>
    /// <param name="outputs">Total output of each sector, above 0, in the same unit.</param>
    /// <returns>The table with coefficients Z x^-1.</returns>
    /// <exception cref="ArgumentException">As with the constructor; or an output is not above 0, or there are not as many outputs as sectors.</exception>
    public static InputOutputTable FromFlows(double[,] flows, ReadOnlySpan<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(flows);
        if (flows.GetLength(1) != outputs.Length)
        {
            throw new ArgumentException("There are as many outputs as columns of flows.", nameof(outputs));
        }

        double[,] coefficients = new double[flows.GetLength(0), flows.GetLength(1)];
        for (int column = 0; column < outputs.Length; column++)
        {
            if (!(outputs[column] > 0 && double.IsFinite(outputs[column])))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The output of sector {column} is {outputs[column]}; outputs are finite and above 0."), nameof(outputs));
            }

            for (int row = 0; row < coefficients.GetLength(0); row++)
            {
                coefficients[row, column] = flows[row, column] / outputs[column];
            }
        }

        return new InputOutputTable(coefficients);
    }

    /// <summary>Entry of the Leontief inverse: what sector <paramref name="input"/> has to make, all told, for one unit of <paramref name="sector"/>.</summary>
    /// <param name="input">Sector that supplies, from 0.</param>
    /// <param name="sector">Sector whose output is asked, from 0.</param>
    /// <returns>At least 0; at least 1 where both are the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sector.</exception>
    public double Requirement(int input, int sector) => Math.Max(0, _inverse[Checked(input), Checked(sector)]);

    /// <summary>Look-through exposure of a sector to an input, in [0,1]; those of one sector sum to 1.</summary>
    /// <param name="input">Sector that supplies, from 0.</param>
    /// <param name="sector">Sector whose output is asked, from 0.</param>
    /// <returns>L_ij over the sum of column j of L.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sector.</exception>
    public double Exposure(int input, int sector) => Requirement(input, sector) / _columns[sector];

    /// <summary>The part of the exposure that shows in what the sector buys itself, in [0,1].</summary>
    /// <param name="input">Sector that supplies, from 0.</param>
    /// <param name="sector">Sector whose output is asked, from 0.</param>
    /// <returns>(I + A)_ij over the sum of column j of L.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sector.</exception>
    public double FaceValue(int input, int sector) => (_coefficients[Checked(input), Checked(sector)] + (input == sector ? 1 : 0)) / _columns[sector];

    /// <summary>The part of the exposure that comes through other sectors, at least 0: exposure less face value.</summary>
    /// <param name="input">Sector that supplies, from 0.</param>
    /// <param name="sector">Sector whose output is asked, from 0.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sector.</exception>
    public double Hidden(int input, int sector) => Math.Max(0, Exposure(input, sector) - FaceValue(input, sector));

    private int Checked(int sector) => (uint)sector < (uint)Size
        ? sector
        : throw new ArgumentOutOfRangeException(nameof(sector), sector, string.Create(CultureInfo.InvariantCulture, $"Sectors are numbered from 0 to {Size - 1}."));
}
