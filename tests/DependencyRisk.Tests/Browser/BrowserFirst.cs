using DependencyRisk.Tests.Browser;
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"DependencyRisk.Tests.Browser.{nameof(BrowserFirst)}", "DependencyRisk.Tests")]

namespace DependencyRisk.Tests.Browser;

/// <summary>Begins with the tests in a browser: they run one after the other for longest, and all others beside them.</summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == BrowserCollection.Name).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
