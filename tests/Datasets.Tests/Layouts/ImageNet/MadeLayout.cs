using System.IO.Compression;
using System.Text;
using Behavior.Datasets.Layouts;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>A layout made of a few files, to be read by one kind. Pictures of one name and folder differ from all others; none needs to be what its ending says.</summary>
sealed class MadeLayout(string kind) : IDisposable
{
    readonly TempFolder _folder = new();

    string Root => _folder["layout"];

    public MadeLayout Pictures(params string[] paths)
    {
        foreach (var path in paths) Write(path, [.. "P6 5 5 255\n"u8, .. Enumerable.Range(0, 75).Select(i => (byte)(Path.GetFileName(path).Sum(c => c) * 31 + i))]);
        return this;
    }

    public MadeLayout Text(string path, string text)
    {
        Write(path, Encoding.UTF8.GetBytes(text));
        return this;
    }

    public MadeLayout Binary(string path, byte[] content)
    {
        Write(path, content);
        return this;
    }

    public MadeLayout Empty(string folder)
    {
        Directory.CreateDirectory(Path.Combine(Root, folder));
        return this;
    }

    /// <summary>Opens the layout's folder, or one inside it.</summary>
    public LayoutDataset Open(string inner = "", string split = "") => OpenAt(Path.Combine(Root, inner), split);

    /// <summary>Opens a zip of the layout.</summary>
    public LayoutDataset OpenZipped()
    {
        var archive = _folder["layout.zip"];
        ZipFile.CreateFromDirectory(Root, archive);
        return OpenAt(archive, "");
    }

    /// <summary>Opens a folder with a zip of each of the layout's folders.</summary>
    /// <param name="bare">Folders whose zips do not begin with their names.</param>
    public LayoutDataset OpenPacked(params string[] bare)
    {
        Directory.CreateDirectory(_folder["packed"]);
        foreach (var name in Directory.EnumerateDirectories(Root).Select(f => Path.GetFileName(f)!))
            ZipFile.CreateFromDirectory(Path.Combine(Root, name), _folder[$"packed/{name}.zip"], CompressionLevel.Fastest, includeBaseDirectory: !bare.Contains(name));
        return OpenAt(_folder["packed"], "");
    }

    /// <summary>What is said where the layout is refused.</summary>
    public string Refused(string split = "", string code = "BHV03")
    {
        var failure = Assert.Throws<BehaviorException>(() => Open("", split));
        Assert.Contains(code, failure.Message, StringComparison.Ordinal);
        return failure.Message;
    }

    public void Dispose() => _folder.Dispose();

    LayoutDataset OpenAt(string root, string split) =>
        (LayoutDataset)new DatasetKinds().Find(kind).Open(new("set", root) { Options = split.Length > 0 ? new Dictionary<string, string> { ["Split"] = split } : new Dictionary<string, string>() });

    void Write(string path, byte[] content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}
