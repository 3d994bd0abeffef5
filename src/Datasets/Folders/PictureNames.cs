using Behavior.Diagnostics;

namespace Behavior.Datasets.Folders;

/// <summary>What the entries of an archive are, by their names: what an operating system leaves behind, pictures, and anything else.</summary>
static class PictureNames
{
    static readonly HashSet<string> s_pictures = Names(
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".bmp", ".dib", ".tif", ".tiff", ".pbm", ".pgm", ".ppm", ".pnm", ".tga", ".apng", ".jpg_large");

    static readonly HashSet<string> s_unread = Names(".heic", ".heif", ".avif", ".jxl", ".jp2", ".j2k", ".jpx", ".jpc", ".psd", ".exr", ".dng", ".cr2", ".nef", ".arw");

    static readonly HashSet<string> s_left = Names("__MACOSX", "@eaDir", "#recycle", "$RECYCLE.BIN", "System Volume Information", "lost+found", "Thumbs.db", "desktop.ini", "Icon\r");

    /// <summary>A file's name without the parts that say nothing: <c>./cat//1.png</c> is <c>cat/1.png</c>.</summary>
    public static string Clean(string name) => name.StartsWith("./", StringComparison.Ordinal) || name.Contains("//", StringComparison.Ordinal) || name.Contains("/./", StringComparison.Ordinal)
        ? string.Join('/', name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        : name;

    /// <summary>Whether a part of the path begins with a dot or is what systems leave in folders (<c>__MACOSX</c>, <c>@eaDir</c>, <c>Thumbs.db</c>).</summary>
    public static bool IsHidden(string path)
    {
        var parts = s_left.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in path.AsSpan().Split('/'))
            if (path.AsSpan(part) is ['.', ..] || parts.Contains(path.AsSpan(part))) return true;
        return false;
    }

    /// <summary>Whether the name is a picture's; null where only the content can say: a name without an ending, or with a number for one.</summary>
    public static bool? IsPicture(string path)
    {
        var ending = System.IO.Path.GetExtension(path);
        if (ending.Length <= 1 || ending.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0) return null;
        return s_pictures.Contains(ending) || s_unread.Contains(ending);
    }

    /// <summary>Why a picture of this name is not read, by its format; null for one that is.</summary>
    public static BehaviorException? Problem(string path, string archive) => !s_unread.Contains(System.IO.Path.GetExtension(path)) ? null
        : new("BHV0303", $"'{Excerpt.Of(path)}' in {archive} is a picture of a format that is not read. Read are JPEG, PNG, GIF, WebP, BMP, TIFF, PNM and TGA. "
            + "Convert it, for example to PNG, or take it out: left out unsaid, its class would be another set of pictures.");

    static HashSet<string> Names(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
