using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Tar;

/// <summary>Goes once through a tar archive and notes its files and all that is wrong.</summary>
sealed class TarListing(IBytes bytes)
{
    /// <summary>Files in one archive; ImageNet's training set has 1,281,167.</summary>
    const int MostFiles = 4_000_000;

    const int MostProblems = 20;

    /// <summary>Bytes of a header that only describes the next member; a path has a few hundred.</summary>
    const int LongestText = 1 << 20;

    readonly TarBlocks _blocks = new(bytes);
    readonly List<TarFile> _files = [];
    readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    readonly List<BehaviorException> _problems = [];
    string? _longPath;
    PaxRecords _pax;
    long _at;

    /// <summary>The regular files in the archive's order.</summary>
    /// <exception cref="BehaviorException">BHV0302, BHV0303: all that is wrong.</exception>
    public IReadOnlyList<TarFile> Read()
    {
        try
        {
            while (Next()) { }
        }
        catch (BehaviorException problem) { _problems.Add(problem); } // behind it nothing can be found
        var all = new Problems();
        foreach (var problem in _problems.Take(MostProblems)) all.Add(problem.Code, problem.Text);
        if (_problems.Count > MostProblems) all.Add("BHV0303", $"{bytes.Name} has {_problems.Count - MostProblems:N0} more problems of these kinds.");
        all.ThrowIfAny();
        return _files;
    }

    bool Next()
    {
        if (_blocks.Length - _at < TarHeader.Block) throw BytesException.Cut(bytes.Name, $"it ends at byte {_blocks.Length} without the two empty blocks that end a tar archive{After()}");
        var block = _blocks.At(_at);
        if (block.IndexOfAnyExcept((byte)0) < 0) return End();
        if (!TarHeader.TryParse(block, out var header)) throw BytesException.Damaged(bytes.Name, $"no header of a tar archive stands at byte {_at}: its checksum is wrong{After()}");
        if (header.Size < 0) throw BytesException.Damaged(bytes.Name, $"the size of member '{Shorten.To(header.Path)}' is no number");
        _at += TarHeader.Block;
        Take(header);
        return true;
    }

    bool End()
    {
        if (_blocks.Length - _at < 2 * TarHeader.Block) throw BytesException.Cut(bytes.Name, $"only one of the two empty blocks that end a tar archive is there{After()}");
        if (!_blocks.IsEmptyFrom(_at)) throw BytesException.Damaged(bytes.Name, $"something follows behind the end of the archive, at byte {_at}");
        if (_longPath is not null || _pax != default) throw BytesException.Damaged(bytes.Name, $"it ends behind a header that describes a member{After()}");
        return false;
    }

    void Take(TarHeader header)
    {
        switch (header.Kind)
        {
            case 'x' or 'X':
                if (!PaxRecords.TryParse(Description(header), out _pax)) throw BytesException.Damaged(bytes.Name, $"the PAX header '{Shorten.To(header.Path)}' holds no records");
                break;
            case 'L': _longPath = TarHeader.Text(Description(header)); break;
            case 'K' or 'g': Skip(header.Path, header.Size); break;
            default:
                Member(header with { Path = _pax.Path ?? _longPath ?? header.Path, Size = _pax.Size ?? header.Size });
                (_longPath, _pax) = (null, default);
                break;
        }
    }

    void Member(TarHeader member)
    {
        var isFile = member.Kind is '0' or '\0' or '7' && !_pax.IsSparse;
        var start = _at;
        if (member.Kind is not (>= '1' and <= '6' or 'V')) Skip(member.Path, member.Size); // links, devices and folders have no bytes, whatever their size says
        if (isFile && !member.Path.EndsWith('/')) File(member, start);
        else if (!isFile && member.Kind is not ('5' or 'V'))
            Note($"'{Shorten.To(member.Path)}' {KindOf(member.Kind)}. Pack the files themselves, for example with GNU tar: tar -chf NEW.tar FOLDER");
    }

    void File(TarHeader member, long start)
    {
        var path = TarPaths.Clean(member.Path);
        if ((TarPaths.Problem(member.Path) ?? TarPaths.Problem(path)) is { } wrong)
            Note($"'{Shorten.To(member.Path)}' {wrong}. Usual cause: an archive packed with whole paths, or an attack; nothing was unpacked. "
                + "Pack it again from the folder itself: tar -cf NEW.tar -C FOLDER .");
        else if (!_paths.Add(path)) Note($"'{Shorten.To(path)}' is there twice; which one counts is not defined. Pack the archive again.");
        else if (_files.Count == MostFiles) throw new BehaviorException("BHV0303", $"{bytes.Name} holds more than {MostFiles:N0} files, and not more are read. Split it.");
        else _files.Add(new(path, start, member.Size));
    }

    /// <summary>The bytes of a member that describes the next one.</summary>
    byte[] Description(TarHeader header)
    {
        if (header.Size > LongestText) throw BytesException.Damaged(bytes.Name, $"the header '{Shorten.To(header.Path)}' has {header.Size:N0} bytes, and a path has not");
        var (start, text) = (_at, header.Size);
        Skip(header.Path, header.Size);
        var description = new byte[text];
        bytes.Read(start, description);
        return description;
    }

    void Skip(string path, long size)
    {
        if (size > _blocks.Length - _at)
            throw BytesException.Cut(bytes.Name, $"member '{Shorten.To(path)}' has {size} bytes from byte {_at} on, and the archive ends at byte {_blocks.Length}");
        _at += (size + TarHeader.Block - 1) / TarHeader.Block * TarHeader.Block;
    }

    void Note(string what) => _problems.Add(new("BHV0303", $"{bytes.Name} is not read: its member {what}"));

    string After() => _files.Count == 0 ? "" : $"; the last member before is '{Shorten.To(_files[^1].Path)}'";

    static string KindOf(char kind) => kind switch
    {
        '1' => "is a hard link",
        '2' => "is a symbolic link",
        '3' or '4' => "is a device",
        '6' => "is a named pipe",
        '0' or '\0' or '7' or 'S' => "is packed as a sparse file",
        _ => $"is of an unknown kind ('{Shorten.To(kind.ToString())}')",
    };
}
