using Behavior.Diagnostics;

namespace Behavior.Baselines;

/// <summary>The baselines of a revision of the repository: a branch, a tag or a commit. Only reads, by <c>git</c>.</summary>
public sealed class GitBaselines : IBaselines
{
    readonly Git _git;
    readonly string _commit, _folder;
    readonly Lazy<IReadOnlyList<string>> _checkpoints;

    GitBaselines(Git git, string revision, string commit, string folder)
    {
        (_git, Revision, _commit, _folder) = (git, revision, commit, folder);
        _checkpoints = new(() => [.. git.Lines("ls-tree", "--full-tree", "--name-only", _commit, _folder + "/").Select(Path.GetFileName).OfType<string>()
            .Where(f => f.EndsWith(BaselineFolder.Extension, StringComparison.Ordinal)).Select(f => f[..^BaselineFolder.Extension.Length]).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The revision as it was asked for.</summary>
    public string Revision { get; }

    /// <inheritdoc/>
    public string Description => $"revision {Revision}";

    /// <inheritdoc/>
    public IReadOnlyList<string> Checkpoints => _checkpoints.Value;

    /// <inheritdoc/>
    public Baseline? Find(string checkpoint)
    {
        if (!Checkpoints.Contains(checkpoint)) return null;
        var path = $"{_folder}/{checkpoint}{BaselineFolder.Extension}";
        return BaselineFolder.Parse(_git.Content(_commit, path), $"{Revision}:{path}", checkpoint);
    }

    /// <summary>A file of the revision, beside the baselines' folder; null where it has none.</summary>
    public byte[]? Read(string name) => _git.TryContent(_commit, $"{Path.GetDirectoryName(_folder)!.Replace('\\', '/')}/{name}");

    /// <summary>The baselines of a revision.</summary>
    /// <param name="folder">The folder of baselines in the working tree, which lies in the repository.</param>
    /// <param name="revision">The revision.</param>
    /// <exception cref="BehaviorException">BHV0446: git is not there, the folder lies in no repository, or there is no such revision.</exception>
    public static GitBaselines Of(string folder, string revision)
    {
        var git = Git.Around(folder);
        var commit = git.Commit(revision) ?? throw new BehaviorException("BHV0446", $"There is no revision '{Shorten.To(revision)}' in {git.Root}. {(git.IsShallow
            ? "The clone is shallow: fetch it whole (git fetch --unshallow; in GitHub Actions set fetch-depth: 0 on actions/checkout)."
            : $"Usual causes: a misspelt name, or a branch or tag that was never fetched. 'git fetch --tags origin' gets them; those that are here: {Suggest.List([.. git.Names])}.")}");
        return new(git, revision, commit, Path.GetRelativePath(git.Root, Path.GetFullPath(folder)).Replace('\\', '/'));
    }

    /// <summary>The last release: the nearest tag before this commit; null where there is none, or no repository.</summary>
    public static GitBaselines? LastRelease(string folder)
    {
        try { return Git.Around(folder).Lines("describe", "--tags", "--abbrev=0") is [var tag, ..] ? Of(folder, tag) : null; }
        catch (BehaviorException) { return null; }
    }
}
