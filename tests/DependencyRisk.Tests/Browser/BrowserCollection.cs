using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>The tests that share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection.")]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "browser";
}
