namespace DependencyRisk.Testing;

/// <summary>A rule breaks a law that it was asserted to keep. The message tells the law, the smallest case and how to meet it again.</summary>
public sealed class LawException : Exception
{
    /// <summary>A failure without a message.</summary>
    public LawException()
    {
    }

    /// <summary>A failure with that message.</summary>
    public LawException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with that message and what led to it.</summary>
    public LawException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
