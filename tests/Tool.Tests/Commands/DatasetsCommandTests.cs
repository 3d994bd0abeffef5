namespace Behavior.Tool.Tests.Commands;

/// <summary><c>behavior datasets</c>: what is here and how to get the rest, whether a set is whole, and what it looks like.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class DatasetsCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public DatasetsCommandTests()
    {
        foreach (var (i, path) in new[] { "cat/1.ppm", "cat/2.ppm", "dog/1.ppm" }.Index())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_suite["pictures/" + path])!);
            File.WriteAllBytes(_suite["pictures/" + path], [.. "P6 1 1 255\n"u8, (byte)i, 0, 0]);
        }
        _suite.Benchmark("mine", ("Kind", "class-folders"), ("Root", _suite["pictures"]));
    }

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task Every_benchmark_is_listed_with_what_it_is_and_how_to_get_it()
    {
        _suite.Extension("Behavior.Toybox");
        _suite.Benchmark("toy-val");
        _suite.Benchmark("imagenet-a", ("Kind", "imagenet-a"), ("Root", _suite["imagenet-a"]), ("Obtain", "imagenet-a.tar from its authors; then run it"));
        _suite.Benchmark("sketch", ("Kind", "imagenet-sketch"), ("Zoo", "other"), ("Root", _suite["sketch"]), ("Obtain", "the sketches; then run it"));
        _suite.Benchmark("part", ("Kind", "part"), ("Base", "mine"));

        var run = await Datasets("ls");

        run.Succeeds("imagenet-a: imagenet-a.tar from its authors", "sketch: the sketches", "zoo small", "zoo other");
        Assert.Equal(["imagenet-a", "not", "here", "7,500", "687.5", "MB", "MIT"], Row(run, "imagenet-a"));
        Assert.Equal(["mine", "here"], Row(run, "mine"));
        Assert.Equal(["part", "here"], Row(run, "part"));
        Assert.Equal(["toy-val", "made"], Row(run, "toy-val"));
        Assert.Single(run.Output.Split('\n'), l => l == "then run it");
    }

    [Fact]
    public async Task A_sound_set_is_told_in_numbers()
    {
        var run = await Datasets("check", "mine");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["mine: 3 pictures, 2 of 2 classes, 0 unreadable, 0 doubled", "       2  cat", "       1  dog", "nothing: these are your own data"], line => Assert.Contains(line, run.Output));
        Assert.Contains("mine 3/3", run.Errors); // progress
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_named_and_is_a_failure()
    {
        File.WriteAllText(_suite["pictures/dog/2.ppm"], "none");
        File.Copy(_suite["pictures/cat/1.ppm"], _suite["pictures/dog/3.ppm"]);

        var run = await Datasets("check", "mine");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("dog/2.ppm", run.Output);
        Assert.Contains("cat/1.ppm = dog/3.ppm  with different labels", run.Output);
    }

    [Fact]
    public async Task A_set_that_is_not_here_says_how_to_get_it()
    {
        _suite.Benchmark("gone", ("Kind", "class-folders"), ("Root", _suite["gone"]), ("Obtain", "ask for it"));

        var run = await Datasets("check", "gone");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ask for it", run.Errors);
    }

    [Fact]
    public async Task A_sheet_shows_a_class_a_row()
    {
        var run = await Datasets("show", "mine", "--out", _suite["sheet.png"], "--columns", "3", "--side", "16");

        run.Succeeds("row 1   cat, 2 pictures", "row 2   dog, 1 pictures", _suite["sheet.png"]);
        var sheet = Imaging.Decoding.ImageDecoder.DecodeFile(_suite["sheet.png"]);
        Assert.Equal((3 * 18 + 2, 2 * 18 + 2), (sheet.Width, sheet.Height));
    }

    static string[] Row(ToolRun run, string name) => run.Output.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(w => w.Length > 1 && w[0] == name);

    Task<ToolRun> Datasets(params string[] args) => ToolRun.Of(["datasets", .. args, "--suite", _suite.Path]);
}
