namespace Behavior.ModelZoo.Formats;

/// <summary>Opens checkpoints by their content; the extension does not matter.</summary>
public static class CheckpointFile
{
    /// <summary>Opens and validates a file.</summary>
    public static ITensorSource Open(string path) => SafetensorsFile.Open(path);
}
