using System.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>docs/from-python.md says what is true.</summary>
public sealed class FromPythonTests : IDisposable
{
    readonly RecordedWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_table_that_the_standard_library_writes_is_read()
    {
        var script = Blocks()[1] + """

            import sys
            write_table(sys.argv[1], [("a/1.png", [2.5, 1, 0]), ("a/2.png", [0, 1e-3, -1]), ("b/3.png", [0.1, 0, 1 / 3]), ("b/4.png", [-1, -2, -3])])
            """;
        Python(script, _world["mine/val.csv"]);
        using var run = _world.Run();

        var read = run.Predict("mine", "val");

        Assert.Equal([0, 1, 2, 0], read.Top1);
        Assert.Equal([2.5f, 1, 0, 0, 1e-3f, -1, 0.1f, 0, 1 / 3f, -1, -2, -3], read.Logits);
    }

    [Fact]
    public void The_block_for_PyTorch_is_Python() => Python("import sys\ncompile(sys.argv[1], 'page', 'exec')", Blocks()[0]);

    static string[] Blocks() =>
        [.. File.ReadAllText(Path.Combine(SharedFolder.RepositoryRoot, "docs", "from-python.md")).ReplaceLineEndings("\n").Split("```python\n").Skip(1).Select(b => b.Split("```")[0])];

    static void Python(string script, string argument)
    {
        Process process;
        try { process = Process.Start(new ProcessStartInfo("python3", ["-c", script, argument]) { RedirectStandardError = true })!; }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3 on this machine.");
            return;
        }
        using (process)
        {
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said);
        }
    }
}
