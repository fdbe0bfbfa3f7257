using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What products of one bill share.</summary>
/// <param name="Bill">The bill.</param>
/// <param name="Options">What was reckoned with.</param>
/// <param name="Products">The products asked about.</param>
/// <param name="Nodes">What they share, of the kinds asked for.</param>
internal sealed record SharedResult(Bill Bill, ExposureOptions Options, ImmutableArray<string> Products, ImmutableArray<SharedNode> Nodes);
