using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary>The options of the verbs that reckon with exposure.</summary>
/// <param name="hasHorizon">Whether time plays a part, and how far is looked ahead can be chosen.</param>
/// <param name="hasOutage">Whether output plays a part, and what is needed and required can be chosen.</param>
/// <param name="hasPlaces">Whether countries play a part, and how they reach sources and who acts together can be chosen.</param>
/// <param name="hasBlocs">Whether it plays a part who acts together; of no account without places.</param>
/// <param name="hasRequired">Whether it plays a part what output is required; of no account without outage.</param>
/// <param name="ofProducts">How the products are taken, and which by default.</param>
/// <param name="ofPortfolio">What all products together are.</param>
/// <param name="hasOutput">Whether the result goes where every verb's does; else the verb has options of its own for that.</param>
internal sealed class AnalysisOptions(
    bool hasHorizon = true,
    bool hasOutage = true,
    bool hasPlaces = true,
    bool hasBlocs = true,
    bool hasRequired = true,
    string ofProducts = "Default: every product, each for itself.",
    string ofPortfolio = "All products of the bill together, weighed equally (product \"*\").",
    bool hasOutput = true)
{
    private readonly Option<Country> _home = OptionFactory.Home();
    private readonly Option<double?> _horizon = OptionFactory.Number(
        "--horizon", "MONTHS", "Months looked ahead; default 12. Losses are means over this time.", value => value is > 0 and < double.PositiveInfinity, "a number of months above 0");

    private readonly Option<Control> _control = OptionFactory.Chosen(
        "--control", Words.Controls, "How a country reaches a source: where it produces (origin, default), where its supplier's headquarters or owner is, or any of these.");

    private readonly Option<AnalysisPhase> _phase = OptionFactory.Chosen(
        "--phase", Words.Phases, "What is needed to build the product, to operate it, or both (default).");

    private readonly Option<double?> _required = OptionFactory.Number(
        "--required", "R", "Output below which a shortage is critical, from 0 to 1; default 0.5.", value => value is >= 0 and <= 1, "a number from 0 to 1");

    private readonly Option<Bloc[]> _blocs = OptionFactory.Blocs();
    private readonly Option<string[]> _products = new("--product")
    {
        HelpName = "ID",
        Description = $"Only this product of the bill; repeatable. {ofProducts}",
    };

    private readonly Option<bool> _portfolio = new("--portfolio") { Description = ofPortfolio };
    private readonly Option<int?> _threads = OptionFactory.Count("--threads", 1, "Threads used at most; default: one a processor. No result depends on it.");
    private readonly OutputOptions _output = new();

    public void AddTo(Command command)
    {
        Option[] ofTime = hasHorizon ? [_horizon] : [];
        Option[] ofControl = hasPlaces ? [_control] : [];
        Option[] ofOutage = hasOutage ? hasRequired ? [_phase, _required] : [_phase] : [];
        Option[] ofBlocs = hasPlaces && hasBlocs ? [_blocs] : [];
        Option[] ofWork = hasOutage ? [_threads] : [];
        foreach (Option option in (Option[])[_home, .. ofTime, .. ofControl, .. ofOutage, .. ofBlocs, _products, _portfolio, .. ofWork])
        {
            command.Options.Add(option);
        }

        if (hasOutput)
        {
            _output.AddTo(command);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CliException">Two blocs of one name, or no such folder to write to.</exception>
    public Settings Read(ParseResult parsed, int? top = null)
    {
        ImmutableArray<Bloc> blocs = [.. ((hasPlaces && hasBlocs ? parsed.GetValue(_blocs) : null) ?? []).Distinct()];
        if (blocs.GroupBy(bloc => bloc.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new CliException(ExitCode.WrongUsage, $"deprisk: error usage: --bloc defines '{twice.Key}' twice with different countries; give each bloc its own name.");
        }

        ImmutableArray<string> products = [.. parsed.GetValue(_products) ?? []];
        products = parsed.GetValue(_portfolio) ? products.Add(ExposureAnalysis.PortfolioId) : products;
        return new Settings
        {
            Exposure = new ExposureOptions
            {
                Home = parsed.GetValue(_home),
                HorizonMonths = (hasHorizon ? parsed.GetValue(_horizon) : null) ?? ExposureOptions.Default.HorizonMonths,
                Control = hasPlaces ? parsed.GetValue(_control) : ExposureOptions.Default.Control,
                Phase = hasOutage ? parsed.GetValue(_phase) : ExposureOptions.Default.Phase,
                Required = (hasOutage && hasRequired ? parsed.GetValue(_required) : null) ?? ExposureOptions.Default.Required,
                Blocs = blocs,
                MaxThreads = (hasOutage ? parsed.GetValue(_threads) : null) ?? ExposureOptions.Default.MaxThreads,
            },
            Products = [.. products.Distinct(StringComparer.Ordinal)],
            Format = hasOutput ? _output.Format(parsed) : default,
            Output = hasOutput ? _output.Output(parsed) : null,
            Top = top,
        };
    }
}
