using System.Reflection;
using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Snapshots;
using Behavior.Tests.Common;
using Behavior.Xunit;
using Behavior.Xunit.Rows;
using Xunit.Sdk;

namespace Behavior.Engine.Tests.Rows;

/// <summary>Every theory of the suite on zoos that somebody begins with: a row is pinned, skipped with its reason, or red with a code; never an exception that nobody foresaw.</summary>
public sealed class SmallZooTests(SmallZooTests.Folder folder) : IClassFixture<SmallZooTests.Folder>
{
    /// <summary>Shared, with the store in it: most zoos ask the same models about the same pictures.</summary>
    public sealed class Folder : IDisposable
    {
        readonly TempFolder _temp = new();

        internal string Path => _temp.Path;

        public void Dispose() => _temp.Dispose();
    }

    /// <summary>Theories that cost a training for every model, tried only where transfer is the only measure.</summary>
    static readonly string[] s_training = ["PartialFineTuning", "T4_"];

    static readonly IReadOnlyList<MethodInfo> s_theories =
        [.. typeof(Behavior.Tests.Controls).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<RowsAttribute>() is not null)];

    public static TheoryData<string> Zoos => [.. SmallZoo.All.Keys];

    public static TheoryData<string> Measures => [.. SmallZoo.Measures];

    public static TheoryData<string> Benchmarks => [.. SmallZoo.Benchmarks];

    [Theory, MemberData(nameof(Zoos))]
    public void A_small_zoo(string name) => Try(SmallZoo.All[name](folder.Path));

    [Theory, MemberData(nameof(Measures))]
    public void One_measure(string name) => Try(SmallZoo.WithMeasure(folder.Path, name));

    [Theory, MemberData(nameof(Benchmarks))]
    public void One_benchmark(string name) => Try(SmallZoo.WithBenchmark(folder.Path, name));

    /// <summary>Too few pictures for a figure make a row red with a code.</summary>
    [Theory, InlineData(1), InlineData(3), InlineData(9)]
    public void Few_pictures(int count) => Try(SmallZoo.WithPictures(folder.Path, count), outcome => Cause.Of(outcome) is BehaviorException);

    static void Try(Manifest manifest, Func<Exception, bool>? isForeseenToo = null)
    {
        using var run = BehaviorRun.Of(manifest);
        var skipsTraining = manifest.Benchmarks.Any(b => b.Measures.Count > 1);
        List<string> wrong = [.. s_theories.Where(t => !skipsTraining || !s_training.Any(t.Name.StartsWith)).SelectMany(t => Try(run, t, isForeseenToo ?? (_ => false)))];
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    static IEnumerable<string> Try(BehaviorRun run, MethodInfo theory, Func<Exception, bool> isForeseenToo)
    {
        var source = theory.GetCustomAttribute<RowsAttribute>()!;
        var rows = source.Of(run.Manifest, run.Manifest.Zoo).ToList();
        var why = rows.Count == 0 ? source.WhyNone(run.Manifest, run.Manifest.Zoo) : $"Zoo '{run.Manifest.Zoo}' has some.";
        if (!why.EndsWith('.') || !why.Contains($"'{run.Manifest.Zoo}'", StringComparison.Ordinal)) yield return $"{theory.Name}: no reason but '{why}'";
        foreach (var row in rows)
            if (Wrong(run, theory, row, isForeseenToo) is { } wrong) yield return $"{theory.Name}({string.Join(", ", row)}): {wrong}";
    }

    static string? Wrong(BehaviorRun run, MethodInfo theory, string[] row, Func<Exception, bool> isForeseenToo)
    {
        CurrentRow.Put(theory, row);
        try
        {
            theory.Invoke(Activator.CreateInstance(theory.ReflectedType!, run), [.. row.Cast<object>()]);
            return "it passed, and nothing is pinned";
        }
        catch (TargetInvocationException thrown) { return IsForeseen(thrown.InnerException!) || isForeseenToo(thrown.InnerException!) ? null : $"{thrown.InnerException}"; }
    }

    static bool IsForeseen(Exception outcome) =>
        outcome is SnapshotException { IsNew: true } or AbsentException || (outcome is SkipException skip && skip.Message.Contains("Zoo '", StringComparison.Ordinal));
}
