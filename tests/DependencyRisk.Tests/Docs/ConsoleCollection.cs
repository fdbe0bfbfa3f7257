using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>Tests that redirect the console run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection.")]
public sealed class ConsoleCollection
{
    public const string Name = "console";
}
