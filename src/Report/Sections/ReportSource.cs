using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Results;
using Behavior.Snapshots;

namespace Behavior.Report.Sections;

/// <summary>
/// What sections are made of: verdicts and metrics from the results that the suite left (the one source of what is pinned), the points of
/// figures from the predictions behind them, and the pictures. Predictions come from the store after a run of the suite.
/// </summary>
sealed class ReportSource
{
    readonly SortedSet<string> _problems = new(StringComparer.Ordinal);

    /// <summary>The results and predictions of one zoo.</summary>
    public ReportSource(Evaluations evaluations, ResultFolder results, string zoo)
    {
        Zoo = new(evaluations, zoo);
        var weights = new CurrentWeights(evaluations);
        Rows = new(results.Path, evaluations.Manifest, zoo, weights);
        List<CheckpointItem> items = [.. Zoo.Models("all"), .. Zoo.Models(Paradigms.PreTrained)];
        var colors = Palette.Of(items);
        Everyone = [.. items.Select(c => new ModelEntry(c.Name, c.Family, c.Paradigm.Word(), evaluations.Source(c.Name), c.Architecture, weights.Of(c.Name), colors[c.Name]))];
        Observers = [.. Zoo.Models(Paradigms.Human).Select(c => c.Name)];
        Models = [.. Everyone.Where(m => m.Paradigm != Paradigms.PreTrained)];
    }

    /// <summary>What is under test.</summary>
    public Manifest Manifest => Zoo.Manifest;

    /// <summary>Groups and benchmarks of the zoo.</summary>
    public Zoo Zoo { get; }

    /// <summary>Its name.</summary>
    public string Name => Zoo.Name;

    /// <summary>What the suite measured.</summary>
    public ResultRows Rows { get; }

    /// <summary>The zoo's models that answer, in the manifest's order.</summary>
    public IReadOnlyList<ModelEntry> Models { get; }

    /// <summary>These, and behind them the ones that only have features.</summary>
    public IReadOnlyList<ModelEntry> Everyone { get; }

    /// <summary>The names of the people whose answers stand beside those of models.</summary>
    public IReadOnlyList<string> Observers { get; }

    /// <summary>What could not be shown and why, one line each.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>The zoo's benchmarks that list a measure.</summary>
    public IReadOnlyList<BenchmarkItem> Benchmarks(string measure) => Zoo.Benchmarks(measure);

    /// <summary>What a model answers; null, and a line in <see cref="Problems"/>, where it does not.</summary>
    public Predictions? TryPredict(string model, string benchmark, string perturbation = "") => Try(() => Zoo.Evaluations.Predict(model, benchmark, perturbation));

    /// <summary>What is made of a model's answers; null, and a line in <see cref="Problems"/>, where they do not give it: one model or one lacking annotation spares the rest.</summary>
    public T? Try<T>(Func<T?> make) where T : class
    {
        try
        {
            return make();
        }
        catch (BehaviorException problem)
        {
            _problems.Add(problem.Message);
            return null;
        }
    }

    /// <summary>The models that answer on a benchmark, with their answers.</summary>
    public List<(ModelEntry Model, Predictions Answers)> Answers(string benchmark) =>
        [.. from model in Models let answers = TryPredict(model.Name, benchmark) where answers is not null select (model, answers)];

    /// <summary>One series a model: <paramref name="of"/> gives its values, or null where it has none; so does a <see cref="BehaviorException"/>.</summary>
    public IReadOnlyList<Series> Series(IEnumerable<ModelEntry> models, Func<ModelEntry, IReadOnlyList<Estimate?>?> of) =>
        [.. from model in models let values = Try(() => of(model)) where values is not null select new Series(model.Name, model.Color, values)];

    /// <summary>One series a model from its predictions on a benchmark.</summary>
    public IReadOnlyList<Series> Series(string benchmark, Func<Predictions, IReadOnlyList<Estimate?>> of) =>
        Series(Models, m => TryPredict(m.Name, benchmark) is { } predictions ? of(predictions) : null);

    /// <summary>The models of some series.</summary>
    public IReadOnlyList<ModelEntry> Legend(IEnumerable<Series> series) => [.. series.Select(s => Everyone.First(m => m.Name == s.Name))];
}
