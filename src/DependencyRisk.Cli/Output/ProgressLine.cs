using System.Diagnostics;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>One line on standard error that tells how far the work is, from its second second on. Safe for use by many threads.</summary>
internal sealed class ProgressLine(TextWriter error, bool isWatched) : IProgress<double>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private string _task = string.Empty;
    private TimeSpan _next = Patience;
    private int _shown;

    /// <summary>Names what is being done from here on.</summary>
    public void Begin(string task)
    {
        lock (_gate)
        {
            _task = Printable.Clean(task);
        }
    }

    /// <summary>Tells how far it is, from 0 to 1.</summary>
    public void Report(double value)
    {
        if (!isWatched || _clock.Elapsed < Patience)
        {
            return;
        }

        lock (_gate)
        {
            if (_clock.Elapsed >= _next)
            {
                _next = _clock.Elapsed + Pause;
                Show(string.Create(CultureInfo.InvariantCulture, $"{_task} {value * 100:0}%"));
            }
        }
    }

    /// <summary>Wipes the line, so that what follows starts on a clean one.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_shown > 0)
            {
                Show(string.Empty);
                error.Write('\r');
                _shown = 0;
            }
        }
    }

    private void Show(string text)
    {
        error.Write('\r');
        error.Write(text.PadRight(_shown));
        _shown = text.Length;
    }
}
