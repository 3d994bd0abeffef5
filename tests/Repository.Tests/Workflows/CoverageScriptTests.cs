using Behavior.Tests.Common;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>The summary of coverage counts a line once, however many test projects reach it.</summary>
public class CoverageScriptTests
{
    [Fact]
    public async Task A_line_counts_when_any_project_reaches_it()
    {
        using var temp = new TempFolder();
        Write(temp["a"], source: "/clone/", file: "src/Metrics/Ece.cs", (1, 5), (2, 0), (3, 0));
        Write(temp["b"], source: "/clone/src/Metrics/", file: "Ece.cs", (2, 1), (3, 0), (4, 0));
        Write(temp["c"], source: "/clone/", file: "artifacts/obj/Metrics/Regex.g.cs", (1, 0), (2, 0));

        var (code, output, _) = await Python.Run("coverage.py", new Dictionary<string, string>(), temp.Path);

        Assert.Equal(0, code);
        Assert.Contains("| Behavior.Metrics | 2 | 4 | 50.0 % |", output);
        Assert.Contains("| all | 2 | 4 | 50.0 % |", output);
    }

    [Fact]
    public async Task A_run_without_coverage_is_an_error()
    {
        using var temp = new TempFolder();

        var (code, _, errors) = await Python.Run("coverage.py", new Dictionary<string, string>(), temp.Path);

        Assert.NotEqual(0, code);
        Assert.Contains("--collect", errors);
    }

    static void Write(string folder, string source, string file, params (int Number, int Hits)[] lines)
    {
        Directory.CreateDirectory(folder);
        var xml = string.Concat(lines.Select(l => $"<line number=\"{l.Number}\" hits=\"{l.Hits}\"/>"));
        File.WriteAllText(Path.Combine(folder, "coverage.cobertura.xml"), $"""
            <coverage><sources><source>{source}</source></sources><packages><package name="Behavior.Metrics">
            <classes><class filename="{file}"><lines>{xml}</lines></class></classes></package></packages></coverage>
            """);
    }
}
