using System.IO.Compression;
using System.Text;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.Vtab;

/// <summary>A layout that a test writes, and what its reader makes of it. Pictures are a few bytes of their own: nothing is decoded when a set is opened.</summary>
sealed class MadeLayout(string kind) : IDisposable
{
    readonly TempFolder _temp = new();

    public string Root => _temp["set"];

    public MadeLayout Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public MadeLayout Add(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public MadeLayout Pictures(params string[] paths) => paths.Aggregate(this, (made, path) => made.Add(path, "picture " + Path.GetFileName(path)));

    public MadeLayout Folder(string path)
    {
        Directory.CreateDirectory(Path.Combine(Root, path));
        return this;
    }

    /// <summary>The same files in a zip archive beside the folder.</summary>
    public string Zipped()
    {
        ZipFile.CreateFromDirectory(Root, _temp["set.zip"]);
        return _temp["set.zip"];
    }

    public IDataset Open(string below = "", string? root = null, params (string Key, string Value)[] options) => new DatasetKinds().Find(kind)
        .Open(new("made", root ?? Path.Combine(Root, below)) { Options = options.ToDictionary(o => o.Key, o => o.Value) });

    /// <summary>The messages with which it is refused.</summary>
    public string Refusal(params (string Key, string Value)[] options) => Assert.ThrowsAny<BehaviorException>(() => Open(options: options)).Message;

    public void Dispose() => _temp.Dispose();
}
