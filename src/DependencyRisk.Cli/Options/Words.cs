using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>The words of the command line and of what it prints.</summary>
internal static class Words
{
    public static readonly Choice<OutputFormat> Formats = new(
        (OutputFormat.Table, "table"), (OutputFormat.Json, "json"), (OutputFormat.Csv, "csv"), (OutputFormat.JsonLines, "jsonl"), (OutputFormat.Markdown, "markdown"));

    public static readonly Choice<ReportForm> ReportForms = new((ReportForm.Html, "html"), (ReportForm.Markdown, "markdown"), (ReportForm.Csv, "csv"), (ReportForm.JsonLines, "jsonl"));

    public static readonly Choice<ReportLanguage> Languages = new((ReportLanguage.English, "en"), (ReportLanguage.Chinese, "zh"));

    public static readonly Choice<BillFormat> BillFormats = new((BillFormat.Json, "json"), (BillFormat.CycloneDx, "cyclonedx"), (BillFormat.Tables, "csv"));

    public static readonly Choice<ScoreTable> ScoreTables = new(
        (ScoreTable.ChokePoints, "chokepoints"), (ScoreTable.Exposures, "exposures"), (ScoreTable.Headline, "headline"));

    public static readonly Choice<ContentTable> ContentTables = new(
        (ContentTable.Countries, "countries"),
        (ContentTable.Tiers, "tiers"),
        (ContentTable.Components, "components"),
        (ContentTable.RoundTrips, "round-trips"),
        (ContentTable.Inputs, "inputs"));

    public static readonly Choice<ContentWeighting> Weightings = new((ContentWeighting.Value, "value"), (ContentWeighting.Quantity, "quantity"));

    public static readonly Choice<Control> Controls = new(
        (Control.Origin, "origin"), (Control.Headquarters, "headquarters"), (Control.Owner, "owner"), (Control.Any, "any"));

    public static readonly Choice<ConcentrationBy> ConcentrationUnits = new(
        (ConcentrationBy.Origin, "origin"),
        (ConcentrationBy.Headquarters, "headquarters"),
        (ConcentrationBy.Owner, "owner"),
        (ConcentrationBy.Supplier, "supplier"),
        (ConcentrationBy.Group, "group"));

    public static readonly Choice<AnalysisPhase> Phases = new(
        (AnalysisPhase.Both, "both"), (AnalysisPhase.Build, "build"), (AnalysisPhase.Operate, "operate"));

    public static readonly Choice<ActorKind> ActorKinds = new(
        (ActorKind.Country, "countries"), (ActorKind.Bloc, "blocs"), (ActorKind.Supplier, "suppliers"), (ActorKind.Component, "components"));

    public static readonly Choice<ActorKind> SharedKinds = new((ActorKind.Component, "components"), (ActorKind.Supplier, "suppliers"));

    public static readonly Choice<Response> Responses = new((Response.Sustained, "sustained"), (Response.Immediate, "immediate"));

    public static readonly Choice<UnknownStance> UnknownStances = new((UnknownStance.Pessimistic, "pessimistic"), (UnknownStance.Optimistic, "optimistic"));

    public static readonly Choice<ChokeSetAlgorithm> ChokeSetAlgorithms = new(
        (ChokeSetAlgorithm.Automatic, "automatic"),
        (ChokeSetAlgorithm.Diagrams, "diagrams"),
        (ChokeSetAlgorithm.TruncatedSets, "truncated-sets"),
        (ChokeSetAlgorithm.BitPlanes, "bit-planes"),
        (ChokeSetAlgorithm.Search, "search"));

    public static readonly Choice<FirstShort> FirstShorts = new(
        (FirstShort.Neither, "neither"), (FirstShort.Us, "us"), (FirstShort.Them, "them"), (FirstShort.Same, "same"));

    public static readonly Choice<CompletenessField> CompletenessFields = new(
        (CompletenessField.Sourcing, "sourcing"),
        (CompletenessField.Supplier, "supplier"),
        (CompletenessField.Origin, "origin"),
        (CompletenessField.Shares, "shares"),
        (CompletenessField.Headquarters, "headquarters"),
        (CompletenessField.Owner, "owner"),
        (CompletenessField.UnitValue, "unitValue"),
        (CompletenessField.Stock, "stockMonths"),
        (CompletenessField.Substitution, "substitution"),
        (CompletenessField.Recovery, "recoveryMonths"),
        (CompletenessField.Evidence, "evidence"));

    public static readonly Choice<ProblemSeverity> Severities = new((ProblemSeverity.Error, "error"), (ProblemSeverity.Warning, "warning"));

    public static readonly Choice<BillBasis> Bases = new((BillBasis.Market, "market"), (BillBasis.Actual, "actual"));

    public static readonly Choice<EvidenceBasis> EvidenceBases = new(
        (EvidenceBasis.Reported, "reported"), (EvidenceBasis.Published, "published"), (EvidenceBasis.Press, "press"), (EvidenceBasis.Estimate, "estimate"));

    public static readonly Choice<MaterialStage> Stages = new((MaterialStage.Extraction, "extraction"), (MaterialStage.Processing, "processing"));

    public static readonly Choice<EuScope> EuScopes = new((EuScope.GlobalAndEu, "global+eu"), (EuScope.GlobalOnly, "global"), (EuScope.EuOnly, "eu"));

    /// <summary>An enumeration whose names are its words.</summary>
    public static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
