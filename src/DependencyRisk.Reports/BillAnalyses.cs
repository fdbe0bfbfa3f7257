namespace DependencyRisk;

/// <summary>The analyses of one bill that a report asks, prepared once for all of its products.</summary>
internal sealed class BillAnalyses
{
    public BillAnalyses(Bill bill, ExposureOptions options)
    {
        Exposure = new ExposureAnalysis(bill, options);

        // Whoever controls by any relation would own shares more than once; content needs one relation.
        Control control = options.Control == Control.Any ? Control.Origin : options.Control;
        Content = new ContentAnalysis(bill, new ContentOptions { Home = Exposure.Home, Control = control, Weights = options.Weights });
        Leverage = new LeverageAnalysis(Exposure);
        Completeness = new CompletenessAnalysis(bill, options);
    }

    public ExposureAnalysis Exposure { get; }

    public ContentAnalysis Content { get; }

    public LeverageAnalysis Leverage { get; }

    public CompletenessAnalysis Completeness { get; }
}
