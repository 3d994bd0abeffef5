namespace Behavior.Manifests;

/// <summary>The commands that messages tell a reader to run: with the suite's project and what the user has set, so that they do the same zoo on the same data.</summary>
public static class SuiteCommands
{
    /// <summary>Makes received snapshots the verified ones.</summary>
    public static string Accept(this Manifest manifest) => manifest.Command("build", "-t:AcceptSnapshots");

    /// <summary>The same for some rows.</summary>
    /// <param name="manifest">The suite's.</param>
    /// <param name="rows">A part of their names.</param>
    public static string Accept(this Manifest manifest, string rows) => manifest.Command("build", $"-t:AcceptSnapshots {Property("Rows", rows)}");

    /// <summary>Makes the baselines of pinned rows that have none.</summary>
    public static string MakeBaselines(this Manifest manifest) => manifest.Command("build", "-t:MakeBaselines");

    /// <summary>Writes the report.</summary>
    public static string ToReport(this Manifest manifest) => manifest.Command("build", "-t:Report");

    /// <summary>Runs the suite.</summary>
    /// <param name="manifest">The suite's.</param>
    /// <param name="further">Further arguments; empty for none.</param>
    public static string Test(this Manifest manifest, string further = "") => manifest.Command("test", further);

    static string Command(this Manifest manifest, string verb, string arguments) =>
        string.Join(' ', new[] { "dotnet", verb, Folder(manifest), arguments }.Concat(manifest.Given.Select(g => Property(g.Key, g.Value))).Where(w => w.Length > 0));

    /// <summary>The suite's folder as seen from where the build was started; empty where that is the same.</summary>
    static string Folder(Manifest manifest)
    {
        if (manifest.Project.Length == 0) return "";
        var folder = Path.GetDirectoryName(manifest.Project)!;
        var path = manifest.StartedIn.Length > 0 ? Path.GetRelativePath(manifest.StartedIn, folder) : folder;
        return path switch { "." => "", _ when path.StartsWith("..", StringComparison.Ordinal) => Quoted(folder), _ => Quoted(path.Replace('\\', '/')) };
    }

    static string Property(string name, string value) => $"-p:{name}={Quoted(value)}";

    static string Quoted(string text) => text.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or '&' or ';' or '\'') ? $"\"{text}\"" : text;
}
