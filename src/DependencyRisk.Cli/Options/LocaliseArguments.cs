using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>The options that say which measures are to be ranked.</summary>
internal sealed class LocaliseArguments
{
    private readonly Option<string[]> _to = new("--to")
    {
        HelpName = "home|CC|NAME|NAME=US+JP",
        Description = "Move the sourcing of one part home (default), to a country, or to some country of a bloc (by name if --bloc defines it); repeatable.",
    };

    private readonly Option<MitigationMeasure[]> _secondSource = Measures(
        "--second-source", "CAPACITY@MONTHS", "Qualify one backup at home for one part: what it can deliver, as a fraction of the need, and after how many months; repeatable.", ReadBackup, "a capacity above 0 and months of at least 0, such as 0.5@6");

    private readonly Option<MitigationMeasure[]> _stock = Measures(
        "--stock", "MONTHS", "Add so many months of stock of one part; repeatable.", ReadStock, "a number of months above 0");

    public void AddTo(Command command)
    {
        command.Options.Add(_to);
        command.Options.Add(_secondSource);
        command.Options.Add(_stock);
    }

    /// <summary>The measures asked for; to move home where none is.</summary>
    /// <exception cref="CliException">Sourcing is to move to what is neither home nor a country nor a bloc, or to two places of one name.</exception>
    public IReadOnlyList<MitigationMeasure> Read(ParseResult parsed, Settings settings)
    {
        MitigationMeasure[] asked =
        [
            .. (parsed.GetValue(_to) ?? []).Select(place => MoveTo(place, settings)),
            .. parsed.GetValue(_secondSource) ?? [],
            .. parsed.GetValue(_stock) ?? [],
        ];
        asked = asked.Length == 0 ? [MitigationMeasure.MoveHome] : [.. asked.Distinct()];
        string? twice = asked.GroupBy(measure => measure.ToString(), StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? asked
            : throw new CliException(ExitCode.WrongUsage, $"deprisk localise: error usage: Two different measures would both be called '{twice}'; give each bloc its own name.");
    }

    private static MitigationMeasure MoveTo(string place, Settings settings)
    {
        if (string.Equals(place, "home", StringComparison.OrdinalIgnoreCase))
        {
            return MitigationMeasure.MoveHome;
        }

        if (settings.Exposure.Blocs.FirstOrDefault(known => string.Equals(known.Name, place, StringComparison.Ordinal)) is { } named)
        {
            return MitigationMeasure.MoveTo(named);
        }

        if (ActorSyntax.TryReadBloc(place, out Bloc? bloc))
        {
            return MitigationMeasure.MoveTo(bloc);
        }

        return Country.TryParse(place.ToUpperInvariant(), out Country country) && country.IsKnown
            ? MitigationMeasure.MoveTo(country)
            : throw new CliException(
                ExitCode.WrongUsage,
                $"deprisk localise: error usage: --to '{place}' is neither home nor a country code such as DE nor a bloc; write a bloc out as NAME=US+JP, or define it with --bloc.");
    }

    private static Option<MitigationMeasure[]> Measures(string name, string helpName, string description, Func<string, MitigationMeasure?> read, string rule) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            var measures = new List<MitigationMeasure>();
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                if (read(text) is { } measure)
                {
                    measures.Add(measure);
                }
                else
                {
                    result.AddError($"{name} '{text}' is not {rule}.");
                }
            }

            return [.. measures];
        },
    };

    private static MitigationMeasure? ReadBackup(string text) =>
        text.Split('@') is [{ } capacityText, { } monthsText] && TryRead(capacityText, out double capacity) && capacity > 0 && TryRead(monthsText, out double months)
            ? MitigationMeasure.SecondSource(capacity, months)
            : null;

    private static MitigationMeasure? ReadStock(string text) => TryRead(text, out double months) && months > 0 ? MitigationMeasure.AddStock(months) : null;

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && value >= 0;
}
