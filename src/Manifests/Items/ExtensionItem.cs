namespace Behavior.Manifests.Items;

/// <summary>
/// One <c>Extension</c> item: an assembly with readers, architectures, label spaces or model sources of a user. Its name is the assembly's,
/// which then lies beside the suite's program, or the path of its file.
/// </summary>
public sealed record ExtensionItem : ManifestItem
{
    /// <summary>The folder of the suite's program.</summary>
    public string Beside { get; init; } = AppContext.BaseDirectory;
}
