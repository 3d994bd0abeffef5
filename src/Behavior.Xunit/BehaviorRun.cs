using System.Reflection;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Findings;
using Behavior.Gate;
using Behavior.Manifests;
using Behavior.ModelZoo.Native;
using Behavior.Snapshots;
using Behavior.Xunit.Rows;
using Behavior.Xunit.Runs;
using Xunit;

namespace Behavior.Xunit;

/// <summary>
/// One run of the suite, as the fixture that all rows share: what is under test, what it answers, what is pinned, and what was measured.
/// </summary>
public sealed class BehaviorRun : IDisposable
{
    readonly CancellationTokenSource _stop = new();
    readonly CancellationTokenRegistration _stopped;

    /// <summary>
    /// A run over the manifest beside the running program; it stops when the tests are stopped. What it waits with is its own token, which lives as long as
    /// it does: that of a test is gone with the test, and others may still be waiting.
    /// </summary>
    public BehaviorRun() : this(ManifestReader.Read())
    {
        _stopped = TestContext.Current.CancellationToken.Register(_stop.Cancel);
        Evaluations.Cancel = _stop.Token;
        SuiteWatch.Current?.Of(Manifest);
        if (InstalledTorch.Folder?.Difference is { } difference) Warn(difference);
        if (Assembly.GetEntryAssembly() is { } suite) Results.KeepOnly(SuiteRows.Of(suite, Manifest));
    }

    BehaviorRun(Manifest manifest)
    {
        Evaluations = new(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        Snapshots = new(manifest.Snapshots) { Report = Warn, ToAccept = manifest.Accept() };
        Results = new(ResultFolder.FolderIn(manifest.Artifacts)) { Report = Warn };
        Gate = new(Evaluations);
        Snapshots.Tidy();
        Results.Tidy();
    }

    /// <summary>A run over the given manifest.</summary>
    public static BehaviorRun Of(Manifest manifest) => new(manifest);

    /// <summary>What is under test.</summary>
    public Manifest Manifest => Evaluations.Manifest;

    /// <summary>What it answers.</summary>
    public Evaluations Evaluations { get; }

    /// <summary>The pinned results.</summary>
    public SnapshotFolder Snapshots { get; }

    /// <summary>Judges updates of checkpoints.</summary>
    public CheckpointGate Gate { get; }

    /// <summary>What this run measured.</summary>
    public ResultFolder Results { get; }

    /// <inheritdoc cref="Evaluations.Predict(string, string, string)"/>
    public Predictions Predict(string checkpoint, string benchmark, string perturbation = "") => Evaluations.Predict(checkpoint, benchmark, perturbation);

    /// <summary>The groups and benchmarks of a zoo.</summary>
    public Zoo In(string zoo) => new(Evaluations, zoo);

    /// <summary>The zoo that a checkpoint belongs to.</summary>
    public Zoo ZooOf(string checkpoint) => In(Manifest.Checkpoint(checkpoint).Zoo);

    /// <summary>Says something at once, and again at the end of the run.</summary>
    void Warn(string line)
    {
        Evaluations.Report?.Invoke(line);
        SuiteWatch.Current?.Warn(line);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopped.Dispose();
        Evaluations.Dispose();
        _stop.Dispose();
    }
}
