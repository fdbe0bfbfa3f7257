namespace DependencyRisk.Criticality;

/// <summary>One use that a material is put to in the EU, and the sector that does.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record EuEndUse
{
    /// <summary>Makes an end use.</summary>
    /// <param name="application">What it is used for.</param>
    /// <param name="share">A, the fraction of the material that is used so, in [0,1].</param>
    /// <param name="sector">The sector as a code of NACE Rev. 2, such as <c>C26</c>, or null where none is known.</param>
    /// <param name="valueAdded">Q, the value added of the sector in millions of euro, at least 0, or null where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number out of range, or NaN.</exception>
    public EuEndUse(string application, double share, string? sector, double? valueAdded)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, $"The share of the use '{application}' is a fraction in [0,1].");
        }

        if (valueAdded is { } value && !(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(nameof(valueAdded), value, $"The value added behind the use '{application}' is a finite number of at least 0.");
        }

        (Application, Share, Sector, ValueAdded) = (application, share, sector, valueAdded);
    }

    /// <summary>What it is used for.</summary>
    public string Application { get; }

    /// <summary>A, the fraction of the material that is used so, in [0,1].</summary>
    public double Share { get; }

    /// <summary>The sector as a code of NACE Rev. 2, or null where none is known.</summary>
    public string? Sector { get; }

    /// <summary>Q, the value added of the sector in millions of euro, or null where it is not known.</summary>
    public double? ValueAdded { get; }
}
