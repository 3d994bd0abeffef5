using Behavior.Fuzzing;

namespace Behavior.Datasets.Fuzz.Layouts;

/// <summary>One file of a layout that is no longer what it was, until this is disposed.</summary>
sealed class Damage : IDisposable
{
    readonly string _path;
    readonly byte[] _sound;

    /// <summary>Damages a file.</summary>
    /// <param name="layout">The layout, which nobody else reads now.</param>
    /// <param name="random">Decides which file, and how.</param>
    public Damage(KitLayout layout, Random random)
    {
        _path = layout.Any(random);
        _sound = File.ReadAllBytes(_path);
        var other = File.ReadAllBytes(layout.Any(random));
        Text = $"{layout.Name}: {Path.GetFileName(_path)} {Apply(other, random)}";
    }

    Damage(string path) => (_path, _sound, Text) = (path, File.ReadAllBytes(path), $"{Path.GetFileName(path)} made a folder");

    /// <summary>A folder in place of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inside">What lies in the folder; null for nothing.</param>
    public static Damage Folder(string path, byte[]? inside)
    {
        var damage = new Damage(path);
        damage.MakeFolder(inside);
        return damage;
    }

    /// <summary>What was done.</summary>
    public string Text { get; }

    public void Dispose()
    {
        if (Directory.Exists(_path)) Directory.Delete(_path, recursive: true);
        File.WriteAllBytes(_path, _sound);
    }

    string Apply(byte[] other, Random random)
    {
        switch (random.Next(24))
        {
            case 0: return Write([], "emptied");
            case 1: return Write(_sound[..random.Next(_sound.Length + 1)], "cut");
            case 2: return Write(other, "replaced by another file");
            case 3:
                File.Delete(_path);
                return "deleted";
            case 4:
                MakeFolder(random.Next(2) == 0 ? other : null);
                return "made a folder";
            case < 14 when PackedEdits.Of(_path, _sound, random) is { } inside: return Write(inside, "changed inside its packing");
            case < 18 when TextEdits.IsText(_sound): return Write(TextEdits.Of(_sound, random), "edited");
            default: return Write(new Mutator([_sound, other], random.Next()).Make(0), "changed");
        }
    }

    void MakeFolder(byte[]? inside)
    {
        File.Delete(_path);
        Directory.CreateDirectory(_path);
        if (inside is not null) File.WriteAllBytes(Path.Combine(_path, Path.GetFileName(_path)), inside);
    }

    string Write(byte[] content, string done)
    {
        File.WriteAllBytes(_path, content);
        return done;
    }
}
