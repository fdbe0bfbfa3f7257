namespace Microsoft.DotNet.Interactive;

/// <summary>Markup that is shown as such.</summary>
public sealed record HtmlContent(string Markup);
