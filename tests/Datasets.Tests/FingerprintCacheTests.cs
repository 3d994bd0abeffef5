using Behavior.Datasets.Trees;
using System.Security.Cryptography;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests;

public sealed class FingerprintCacheTests : IDisposable
{
    static readonly DateTime s_past = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    readonly TempFolder _folder = new();

    string Archive => _folder["a.zip"];

    string Cache => _folder["cache"];

    string Lines => Path.Combine(Cache, "fingerprints.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_reading_takes_the_remembered_hash()
    {
        var hash = Write("one");
        Assert.Equal(hash, Of(Archive));

        Write("two"); // of the same size and time: only a reader of the bytes could know

        Assert.Equal(hash, Of(Archive));
    }

    [Fact]
    public void Without_a_folder_nothing_is_remembered()
    {
        Write("one");
        Of(Archive, "");

        Assert.Equal(Write("two"), Of(Archive, ""));
        Assert.Equal([Archive], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Another_size_time_or_path_is_hashed_again()
    {
        Write("one");
        Of(Archive);

        var longer = Write("longer");
        Assert.Equal(longer, Of(Archive));
        var later = Write("two", s_past.AddTicks(10));
        Assert.Equal(later, Of(Archive));
        File.Move(Archive, _folder["b.zip"]);
        File.WriteAllText(_folder["b.zip"], "six");
        File.SetLastWriteTimeUtc(_folder["b.zip"], s_past);
        Assert.Equal(Hash("six"), Of(_folder["b.zip"]));
    }

    [Fact]
    public void A_link_is_judged_by_the_file_that_it_leads_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        Write("one");
        var link = File.CreateSymbolicLink(_folder["link.zip"], Archive).FullName;
        Of(link);

        Assert.Equal(Write("four"), Of(link));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(600)] // a clock that was wrong
    public void A_file_that_was_just_written_is_not_remembered(int seconds)
    {
        Write("one", DateTime.UtcNow.AddSeconds(seconds));
        Of(Archive);

        Assert.False(File.Exists(Lines));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(3)]
    public void What_a_writer_left_unfinished_is_ignored_and_written_after(int missing)
    {
        Write("one");
        Of(Archive);
        File.WriteAllText(Lines, File.ReadAllText(Lines)[..^missing]);

        var hash = Write("two");
        Assert.Equal(hash, Of(Archive));
        Write("six");
        Assert.Equal(hash, Of(Archive));
    }

    [Fact]
    public void A_line_with_a_changed_digit_is_ignored()
    {
        var hash = Write("one");
        Of(Archive);
        File.WriteAllText(Lines, File.ReadAllText(Lines).Replace(hash, (hash[0] == '0' ? '1' : '0') + hash[1..]));

        Assert.Equal(hash, Of(Archive));
    }

    [Fact]
    public void A_file_that_is_none_of_ours_is_no_error()
    {
        Directory.CreateDirectory(Cache);
        File.WriteAllBytes(Lines, [.. Enumerable.Range(0, 4_000_000).Select(i => (byte)(i * 7))]);

        Assert.Equal(Write("one"), Of(Archive));
        Assert.InRange(new FileInfo(Lines).Length, 1, 1_000); // it had grown beyond all use, and was begun anew
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_no_error()
    {
        File.WriteAllText(Cache, "a file stands in its place");

        Assert.Equal(Write("one"), Of(Archive));
    }

    [Fact]
    public void Several_writers_at_once_lose_nothing()
    {
        var paths = Enumerable.Range(0, 16).Select(i => _folder[$"{i}.zip"]).ToList();
        foreach (var path in paths) WriteTo(path, "before", s_past);
        Parallel.ForEach(paths, path => Of(path));

        foreach (var path in paths) WriteTo(path, "after.", s_past);

        Assert.All(paths, path => Assert.Equal(Hash("before"), Of(path)));
    }

    [Fact]
    public void Another_thing_to_compute_is_another_hash()
    {
        Write("one");
        Of(Archive);

        using var file = File.OpenHandle(Archive);
        Assert.Equal("first", new FingerprintCache(Cache).Of(_ => FileStamp.Of(Archive, file), "pictures/1", () => "first"));
        Assert.Equal("first", new FingerprintCache(Cache).Of(_ => FileStamp.Of(Archive, file), "pictures/1", () => "second"));
        Assert.Equal("third", new FingerprintCache(Cache).Of(_ => FileStamp.Of(Archive, file), "pictures/2", () => "third"));
    }

    [Fact]
    public void What_cannot_be_computed_is_thrown_and_nothing_is_remembered()
    {
        var hash = Write("one");

        using (var file = File.OpenHandle(Archive))
            Assert.Equal("BHV0303", Assert.Throws<BehaviorException>(() => new FingerprintCache(Cache).Of(_ => FileStamp.Of(Archive, file), "bytes",
                () => throw new BehaviorException("BHV0303", "no"))).Code);

        Assert.Equal(hash, Of(Archive));
    }

    string Of(string path) => Of(path, Cache);

    static string Of(string path, string cache)
    {
        using var file = File.OpenHandle(path);
        return new FingerprintCache(cache).Of(_ => FileStamp.Of(path, file), "bytes", () => Hash(File.ReadAllText(path)));
    }

    string Write(string text, DateTime? time = null) => WriteTo(Archive, text, time ?? s_past);

    static string WriteTo(string path, string text, DateTime time)
    {
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, time);
        return Hash(text);
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
