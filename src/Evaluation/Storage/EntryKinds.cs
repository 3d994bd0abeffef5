namespace Behavior.Evaluation.Storage;

/// <summary>Where files of each kind lie, and how their names end.</summary>
static class EntryKinds
{
    public static string Folder(this EntryKind kind) => kind.ToString().ToLowerInvariant();

    public static string Extension(this EntryKind kind) => kind == EntryKind.Predictions ? ".parquet" : ".safetensors";
}
