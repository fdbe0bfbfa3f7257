namespace DependencyRisk.Tests.Oracles;

/// <summary>A component and an actor that controls a source of it.</summary>
internal sealed record OracleChokePoint(string Component, Actor Actor, double Share, OracleOutcome Outcome);
