using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Imaging.Decoding;

/// <summary>Reads whole picture files of a bounded size; what cannot be read, and what would never end, is an error that names the file.</summary>
static class PictureFile
{
    public static ReadOnlyMemory<byte> Read(string path)
    {
        try { return RegularFile.Read(path, FileLimits.Picture); }
        catch (Exception e) when (RegularFile.IsRefusal(e)) { throw Refusal(path, e); }
    }

    static BehaviorException Refusal(string path, Exception failure) => RegularFile.KindOf(path) switch
    {
        PathKind.Nothing => BadImage.Unreadable(path, "it does not exist", failure),
        PathKind.Folder => BadImage.Unreadable(path, "it is a directory", failure),
        PathKind.Empty => BadImage.EmptyFile(path),
        _ => BadImage.Unreadable(path, char.ToLowerInvariant(failure.Message[0]) + failure.Message[1..].TrimEnd('.'), failure),
    };
}
