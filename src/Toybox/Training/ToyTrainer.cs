using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Toybox.Sets;
using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>
/// Runs a recipe step by step. On one machine with one thread count the weights come out the same to the bit, interrupted or not: the data
/// are functions of the step, torch's generator is seeded anew at every step, and the state holds weights and moments exactly.
/// </summary>
sealed class ToyTrainer : IDisposable
{
    static readonly TimeSpan s_betweenSaves = TimeSpan.FromSeconds(30);
    readonly Recipe _recipe;
    readonly Objective _objective;
    readonly Module<Tensor, Tensor> _model;
    readonly Device _device;
    readonly string _statePath, _identity;
    readonly AdamW _optimiser;
    readonly IReadOnlyList<(string Name, Tensor Value)> _weights, _statistics;

    /// <param name="recipe">What to train.</param>
    /// <param name="objective">What it teaches.</param>
    /// <param name="create">Builds the network.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="statePath">Where the state between two runs lies.</param>
    /// <param name="start">Sets the weights that training starts from, and names them; null for fresh ones.</param>
    public ToyTrainer(Recipe recipe, Objective objective, Func<Module<Tensor, Tensor>> create, Device device, string statePath, Func<Module<Tensor, Tensor>, string>? start = null)
    {
        (_recipe, _objective, _device, _statePath) = (recipe, objective, device, statePath);
        manual_seed(recipe.Seed);
        _model = create();
        Start.Redraw(_model);
        var from = start?.Invoke(_model) ?? "";
        using (var set = ToySets.Open(recipe.Set, recipe.Resolution)) _identity = $"{recipe.ComputeHash()}/{set.Fingerprint}{from}";
        _model.to(device);
        _weights = [.. _model.named_parameters().Select(p => (p.name, (Tensor)p.parameter))];
        _statistics = [.. _model.named_buffers().Select(b => (b.name, b.buffer))];
        _optimiser = new AdamW(recipe, _weights);
    }

    /// <summary>What this training is a function of: hash of the recipe, fingerprint of the set, and of the weights that it starts from.</summary>
    public string Identity => _identity;

    /// <summary>The network in training.</summary>
    public Module<Tensor, Tensor> Model => _model;

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    /// <summary>Time spent on them, over all runs.</summary>
    public double Seconds { get; private set; }

    /// <summary>Goes on from the saved state, where there is one, to the last step, to <paramref name="until"/> or to a cancellation; saves on the way and before it returns.</summary>
    /// <returns>Whether the training is finished.</returns>
    /// <exception cref="BehaviorException">BHV0504: the loss is no number. BHV0505: the state cannot be resumed. BHV0506: it cannot be written.</exception>
    public bool Run(Action<string>? report = null, CancellationToken cancel = default, int until = int.MaxValue)
    {
        Resume(report);
        var last = Math.Min(_recipe.Steps, until);
        using var source = new BatchSource(_recipe, _objective, Step);
        var meter = new ProgressMeter(_recipe.Name, "images", (long)_recipe.Steps * _recipe.Batch, report, (long)Step * _recipe.Batch);
        var (clock, before, saved) = (Stopwatch.StartNew(), Seconds, TimeSpan.Zero);
        var recent = new RunningScore();
        _model.train();
        while (Step < last && !cancel.IsCancellationRequested)
        {
            recent.Add(OneStep(source.Take()));
            Seconds = before + clock.Elapsed.TotalSeconds;
            meter.Report((long)Step * _recipe.Batch, recent.ToString());
            if (clock.Elapsed - saved < s_betweenSaves) continue;
            Save();
            saved = clock.Elapsed;
        }
        Save();
        return Step >= _recipe.Steps;
    }

    (double Loss, double Correct) OneStep(Batch batch)
    {
        using var pause = CollectionPause.Begin();
        using var scope = NewDisposeScope();
        manual_seed(_recipe.Seed + 1_000_003L * Step);
        var images = tensor(batch.Pixels, [_recipe.Batch, 3, _recipe.Resolution, _recipe.Resolution]).to(_device);
        var targets = tensor(batch.Targets, [_recipe.Batch, _objective.TargetLength]).to(_device);
        var (loss, right) = _objective.Evaluate(_model, images, targets);
        var value = loss.item<float>();
        if (!float.IsFinite(value))
            throw new BehaviorException("BHV0504",
                $"Training of '{_recipe.Name}' stopped at step {Step:N0}: the loss is {value}."
                + $" Usual cause: the learning rate ({_recipe.LearningRate:g3}) is too high for {_recipe.Architecture}."
                + $" Lower LearningRate in the recipe; the state saved last is kept in '{_statePath}'.");
        loss.backward();
        var correct = right.item<long>() / (double)_recipe.Batch;
        _optimiser.Step(Step++);
        _objective.AfterStep(_model);
        return (value, correct);
    }

    IReadOnlyList<(string, Tensor)> All => [.. _weights, .. _statistics, .. _optimiser.Moments];

    void Save() => TrainingState.Save(_statePath, _identity, Step, Seconds, All);

    void Resume(Action<string>? report)
    {
        if (TrainingState.Load(_statePath, _identity, All) is not { } state) return;
        (Step, Seconds) = (state.Step, state.Seconds);
        report?.Invoke($"{_recipe.Name}: resumed at step {Step:N0} of {_recipe.Steps:N0}");
    }

    public void Dispose()
    {
        _optimiser.Dispose();
        _model.Dispose();
    }
}
