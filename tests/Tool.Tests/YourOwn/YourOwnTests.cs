using System.Diagnostics;
using System.Text.RegularExpressions;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.YourOwn;

/// <summary>docs/your-own.md is true: each of its steps is done in a copy of this repository, word for word, and prints what the page says.</summary>
[Collection(BuiltCopyCollection.Name)]
public sealed partial class YourOwnTests(BuiltCopy copy)
{
    const int MinutesAtMost = 20;

    static string Page => File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "docs", "your-own.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_page_is_steps_of_items_and_commands()
    {
        var steps = Walkthrough.Read(Page).Steps;

        Assert.Equal(3, steps.OfType<Walkthrough.Items>().Count());
        Assert.InRange(steps.OfType<Walkthrough.Command>().Count(), 5, 10);
    }

    [Fact]
    public async Task Every_step_prints_what_the_page_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The page's paths are written with slashes.");
        var repository = copy.Folder;
        await copy.Fresh();

        List<string> wrong = [];
        foreach (var step in Walkthrough.Read(Page).Steps)
        {
            if (step is Walkthrough.Items items) Write(items.Xml, repository);
            if (step is not Walkthrough.Command command) continue;
            var printed = await Run(command.Line, repository);
            var missing = Walkthrough.NotPrinted([.. command.Output.Select(Plain)], [.. printed.Split('\n').Select(l => Plain(l.Replace(repository + "/", "", StringComparison.Ordinal)))]).ToList();
            if (missing.Count > 0) wrong.Add($"$ {command.Line}\nnot printed:\n  {string.Join("\n  ", missing)}\nprinted:\n{printed}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    /// <summary>Puts items before the last line of the file that they belong to, or in the place of those of the same name.</summary>
    static void Write(string xml, string repository)
    {
        var file = Path.Combine(repository, xml.Contains("<Benchmark ", StringComparison.Ordinal) ? "Benchmarks.props" : "Zoo.props");
        var text = File.ReadAllText(file);
        var already = MyNet().Match(text);
        File.WriteAllText(file, already.Success ? text.Replace(already.Value, xml.Trim(), StringComparison.Ordinal) : text.Replace("\n</Project>", $"\n{xml}\n\n</Project>", StringComparison.Ordinal));
    }

    static async Task<string> Run(string line, string folder)
    {
        var words = line.Split(' ');
        var start = new ProcessStartInfo(words[0]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words[1..]) start.ArgumentList.Add(word);
        foreach (var (name, value) in RepositoryCopy.Environment)
            if (value is null) start.Environment.Remove(name); else start.Environment[name] = value;
        start.Environment["CI"] = "false"; // a desktop
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(MinutesAtMost));
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (await output + await errors).ReplaceLineEndings("\n");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Without what differs from machine to machine: times.</summary>
    static string Plain(string line) => Time().Replace(line, "TIME").TrimEnd();

    [GeneratedRegex("""<Checkpoint Include="my-net"[^>]*/>""")]
    private static partial Regex MyNet();

    [GeneratedRegex(@"\b\d+ (min|m|s|ms)\b( \d+ (s|ms)\b)?")] // a whole minute has no seconds
    private static partial Regex Time();
}
