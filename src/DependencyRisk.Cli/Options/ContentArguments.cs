using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary>The options of <c>deprisk content</c> beyond those of every analysis.</summary>
internal sealed class ContentArguments
{
    private readonly Option<int?> _tier = OptionFactory.Count("--tier", 1, "Tiers looked into; 1 is face value. Default: all, to the bottom.");
    private readonly Option<ContentWeighting> _weighting = OptionFactory.Chosen(
        "--weight", Words.Weightings, "By what content is weighed: value (default), or quantity alone: every part that is made of nothing counts 1 a unit.");

    private readonly Option<double?> _strong = OptionFactory.Number(
        "--strong", "SHARE", "Share from home from which on home holds a component, for the stages that it misses; default 0.5.", static value => value is > 0 and <= 1, "a share above 0, up to 1");

    private readonly Option<int?> _top = OptionFactory.Count("--top", 0, "Rows of each list; default: in data all (round trips 1000), 10 in a table.");
    private readonly Option<ContentTable> _table = OptionFactory.Chosen("--table", Words.ContentTables, "Which list is printed as csv or jsonl; default: countries.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_tier, _weighting, _strong, _top, _table])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CliException">Two options contradict each other.</exception>
    public ContentSettings Read(ParseResult parsed, Settings settings)
    {
        if (settings.Exposure.Control == Control.Any)
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk content: error usage: --control any does not go with content: by several relations at once a share counts more than once; choose origin, headquarters or owner.");
        }

        if (parsed.GetResult(_table) is not null && !settings.Format.IsTidy())
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk content: error usage: --table chooses what --format csv prints, or jsonl; add one of them, or leave --table out.");
        }

        return new ContentSettings
        {
            Options = new ContentOptions
            {
                Home = settings.Exposure.Home,
                Control = settings.Exposure.Control,
                Weighting = parsed.GetValue(_weighting),
                StrongShare = parsed.GetValue(_strong) ?? ContentOptions.Default.StrongShare,
            },
            Blocs = settings.Exposure.Blocs,
            Tier = parsed.GetValue(_tier),
            Top = parsed.GetValue(_top),
            Table = parsed.GetValue(_table),
        };
    }
}
