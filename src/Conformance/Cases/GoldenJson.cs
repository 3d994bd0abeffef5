using Behavior.Diagnostics.Files;

namespace Behavior.Conformance.Cases;

/// <summary>Reads goldens and what lies beside them.</summary>
static class GoldenJson
{
    /// <summary>A JSON file; strictly, for of a doubled key one value would win unseen.</summary>
    public static GoldenValue Read(string path) => StrictJson.Parse(RegularFile.Read(path, FileLimits.Text)).RootElement;
}
