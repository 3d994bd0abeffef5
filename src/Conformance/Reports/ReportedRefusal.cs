using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Preprocessing;

namespace Behavior.Conformance.Reports;

/// <summary>Inputs that cannot be what they stand for: an error with a code that names what the manifest lists.</summary>
static class ReportedRefusal
{
    static readonly string[] s_pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".ppm", ".pgm", ".pbm", ".pnm", ".tga"];

    public static IReadOnlyList<string> Problems(ReportedInput input)
    {
        try
        {
            Read(input);
            return ["it was read and should have been refused"];
        }
        catch (BehaviorException refusal)
        {
            return [.. input.Words("says").Where(w => !refusal.Text.Contains(w, StringComparison.OrdinalIgnoreCase)).Select(w => $"the error does not say '{w}': {refusal.Text}")];
        }
    }

    static void Read(ReportedInput input)
    {
        if (input.Golden.TryGetProperty("kind", out var kind)) new DatasetKinds().Find(kind.GetString()).Open(new DatasetSource("reported", input.File)).Dispose();
        else if (s_pictures.Contains(Path.GetExtension(input.File).ToLowerInvariant())) ImageDecoder.DecodeFile(input.File);
        else
        {
            CheckpointFile.Open(input.File).Dispose();
            PreprocessingFiles.Beside(input.File, out _);
        }
    }
}
