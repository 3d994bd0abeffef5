using System.Text.RegularExpressions;
using Behavior.Tests.Common;
using Behavior.Tests.Common.Workflows;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>What every workflow keeps to, so that a pull request from anywhere can be run. Each rule gives what breaks it.</summary>
static partial class Rules
{
    static readonly string[] s_triggers = ["push", "pull_request", "workflow_dispatch", "workflow_run"];

    /// <summary>The rules, by what they ask.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Workflow, IEnumerable<string>>> All = new Dictionary<string, Func<Workflow, IEnumerable<string>>>
    {
        ["starts in a known way"] = w => w.Triggers.Count == 0 ? ["it says no trigger"] : w.Triggers.Except(s_triggers),
        ["actions are pinned"] = Unpinned,
        ["may read only"] = w => w.Permissions is null ? ["it does not say what its token may do"] : Writes(w.Permissions),
        ["only the comment is written"] = w => w.Jobs.SelectMany(j => Writes(j.Permissions).Where(scope => scope != "pull-requests" || !Comments(w)).Select(scope => $"'{j.Id}' may write {scope}")),
        ["who may write runs the default branch"] = w => w.Jobs.Where(j => Writes(j.Permissions).Any()).SelectMany(ForeignCode),
        ["no secrets"] = w => Secret().Matches(w.Text).Select(m => m.Value),
        ["no expression in a command"] = w => Commands(w).Where(c => c.Contains("${{", StringComparison.Ordinal)),
        ["a job ends"] = w => w.Jobs.Where(j => !int.TryParse(Yaml.Text(j.Entries.GetValueOrDefault("timeout-minutes")), out _)).Select(j => j.Id),
        ["runs take turns"] = w => w.Top.ContainsKey("concurrency") ? [] : ["it has no concurrency group"],
        ["one shell"] = w => Yaml.Text(Yaml.Map(Yaml.Map(w.Top.GetValueOrDefault("defaults")).GetValueOrDefault("run")).GetValueOrDefault("shell")) == "bash" ? [] : ["it is not said to be bash"],
        ["checkouts are whole and keep no token"] = w => Steps(w).Where(s => s.Action == "actions/checkout").SelectMany(Checkout),
        ["own machines start by hand"] = w => w.Triggers is ["workflow_dispatch"] ? [] : w.Jobs.Where(j => j.RunsOn.Contains("self-hosted")).Select(j => j.Id),
        ["files exist"] = w => Commands(w).SelectMany(c => Mentioned().Matches(c).Select(m => m.Value.TrimEnd('.'))).Where(f => !Exists(f)),
    };

    /// <summary>All that is wrong with a workflow.</summary>
    public static IEnumerable<string> Broken(Workflow workflow) => All.SelectMany(rule => rule.Value(workflow).Select(what => $"{workflow.File}: {rule.Key}: {what}"));

    static IEnumerable<Step> Steps(Workflow workflow) => workflow.Jobs.SelectMany(j => j.Steps);

    static IEnumerable<string> Commands(Workflow workflow) => Steps(workflow).Select(s => s.Run).OfType<string>();

    static IEnumerable<string> Unpinned(Workflow workflow)
    {
        var pinned = Pinned().Matches(workflow.Text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return Steps(workflow).Select(s => s.Uses).Concat(workflow.Jobs.Select(j => Yaml.Text(j.Entries.GetValueOrDefault("uses")))).OfType<string>().Where(u => !pinned.Contains(u));
    }

    /// <summary>The scopes in which a token may do more than read.</summary>
    static IEnumerable<string> Writes(IReadOnlyDictionary<string, string>? permissions) =>
        (permissions ?? new Dictionary<string, string>()).Where(p => p.Value is not ("read" or "none")).Select(p => p.Key);

    /// <summary>Whether it only follows another workflow: what runs then is on the default branch, whoever has started that one.</summary>
    static bool Comments(Workflow workflow) => workflow is { File: "gate-comment.yml", Triggers: ["workflow_run"] };

    static IEnumerable<string> ForeignCode(Job job)
    {
        foreach (var step in job.Steps)
        {
            if (step.Action == "actions/checkout" && step.With.GetValueOrDefault("ref") != "${{ github.event.repository.default_branch }}") yield return $"'{step.Name}' checks out something else";
            if (step.Action == "actions/checkout" && step.With.ContainsKey("repository")) yield return $"'{step.Name}' checks out another repository";
            if (step.Action == "actions/cache") yield return $"'{step.Name}' writes a cache that others trust; actions/cache/restore reads only";
            if (step.Run?.Contains("git fetch", StringComparison.Ordinal) == true) yield return $"'{step.Name}' fetches by itself";
        }
    }

    static IEnumerable<string> Checkout(Step step)
    {
        foreach (var (key, value) in new[] { ("lfs", "true"), ("persist-credentials", "false"), ("fetch-depth", "0") })
            if (step.With.GetValueOrDefault(key) != value) yield return $"{key} is not {value}";
    }

    static bool Exists(string relative)
    {
        var path = Path.Combine(SharedFolder.RepositoryRoot, relative);
        return File.Exists(path) || Directory.Exists(path);
    }

    [GeneratedRegex(@"^ *(?:- )?uses: ([\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40}) # v\d+(?:\.\d+)*$", RegexOptions.Multiline)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\bsecrets\b[.\[]\S*|secrets: *inherit")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![\w./-])(?:src|tests|build|perf|docs|zoo|\.github|\.ci)/[\w./-]+")]
    private static partial Regex Mentioned();
}
