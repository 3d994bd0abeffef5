using System.Globalization;
using System.Text;
using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Snapshots;

namespace Behavior.Gate;

/// <summary>The list of accepted updates beside the snapshots: when, who, which weights, why.</summary>
static class AcceptedList
{
    /// <summary>Its file.</summary>
    public const string FileName = "ACCEPTED.md";

    const string Header = "# Accepted updates\n\nWritten by `behavior accept`, newest last: when, who, what (weights by the first digits of their hashes), and why.\n\n";

    /// <summary>One line.</summary>
    public static string Line(Manifest manifest, string checkpoint, string before, string after, int rows, string reason)
    {
        var what = checkpoint.Length > 0 ? $"{checkpoint} {before} to {after}, " : "";
        var day = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"- {day}, {Who(manifest)}: {what}{rows} row{(rows == 1 ? "" : "s")}. {(reason.Length > 0 ? Flat(reason) : "No reason given.")}";
    }

    /// <summary>Puts the list with further lines among what is written.</summary>
    public static void AddTo(Acceptance acceptance, Manifest manifest, IEnumerable<string> lines)
    {
        var path = Path.Combine(manifest.Snapshots, FileName);
        var known = File.Exists(path) ? File.ReadAllText(path) : Header;
        if (!known.EndsWith('\n')) known += "\n";
        acceptance.Add(path, Encoding.UTF8.GetBytes(known + string.Concat(lines.Select(l => l + "\n"))));
    }

    /// <summary>The name that git knows, else the account's.</summary>
    static string Who(Manifest manifest)
    {
        try
        {
            var git = Git.Around(manifest.Snapshots);
            if (git.Lines("config", "user.name") is [var name, ..]) return git.Lines("config", "user.email") is [var address, ..] ? $"{Flat(name)} ({Flat(address)})" : Flat(name);
        }
        catch (BehaviorException) { }
        return Environment.UserName;
    }

    static string Flat(string text) => Shorten.To(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 300);
}
