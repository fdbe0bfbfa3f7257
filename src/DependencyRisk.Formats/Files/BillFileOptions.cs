namespace DependencyRisk;

/// <summary>How a bill is read from a file of any format. Everything has a default.</summary>
/// <remarks>Immutable, and safe for use by many threads as far as <see cref="Watch"/> is.</remarks>
public sealed record BillFileOptions
{
    /// <summary>How tables are read; null (default) for <c>columns.json</c> beside them, or the usual headers.</summary>
    public BillCsvOptions? Tables { get; init; }

    /// <summary>Put around every stream before it is read, to follow how far it is; null (default) for nothing.</summary>
    public Func<Stream, Stream>? Watch { get; init; }
}
