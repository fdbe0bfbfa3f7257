namespace DependencyRisk;

/// <summary>Answers whether a group of actors chokes, as long as its budget of work and time lasts. Serves one thread.</summary>
internal sealed class ChokeTest
{
    private readonly StaticOutput _output;
    private readonly double _required;
    private readonly SolverOptions _options;
    private readonly WorkBudget _budget;
    private readonly long _maxWork;

    /// <summary>Prepares to ask.</summary>
    /// <param name="question">Who may act on what.</param>
    /// <param name="required">The output required.</param>
    /// <param name="options">How much time there is.</param>
    /// <param name="maxWork">The most components to look at, in all answers together.</param>
    /// <param name="cancellation">Whether the answers are still wanted.</param>
    public ChokeTest(ChokeQuestion question, double required, SolverOptions options, long maxWork, CancellationToken cancellation)
    {
        (Actors, _required, _options, _maxWork, Cancellation) = (question.Actors.Length, required, options, maxWork, cancellation);
        _output = new StaticOutput(question);
        _budget = new WorkBudget(options, cancellation);
    }

    /// <summary>How many actors there are.</summary>
    public int Actors { get; }

    public CancellationToken Cancellation { get; }

    public bool IsOutOfTime => _budget.IsOutOfTime;

    /// <summary>What is left for a solver.</summary>
    public SolverOptions Left => _options with { MaxTime = _budget.TimeLeft, MaxOrder = int.MaxValue, Progress = null };

    /// <summary>Whether there is budget left.</summary>
    /// <exception cref="OperationCanceledException">The answers are no longer wanted.</exception>
    public bool MayGoOn() => _budget.HasTime() && _output.Work < _maxWork;

    public bool IsChoked(ReadOnlySpan<int> actors) => ChokeQuestion.IsChoked(_output.Of(actors), _required);
}
