using System.Text.RegularExpressions;
using Behavior.Diagnostics.Failures;

namespace Behavior.Diagnostics.Tests.Failures;

public sealed class FailureFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("failure-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_file_holds_the_trace_the_command_line_and_the_versions()
    {
        var text = File.ReadAllText(FailureFile.Write(Thrown(), ["report", "--zoo", "toy"], _folder));

        Assert.Contains(nameof(Thrown), text);
        Assert.Contains("called   report --zoo toy\n", text);
        Assert.Matches(new Regex(@"^Behavior \S+\n\.NET +\.NET \d+", RegexOptions.CultureInvariant), text);
    }

    [Theory]
    [InlineData("--token abc", "--token ***")]
    [InlineData("--Api-Key=abc run", "--Api-Key=*** run")]
    [InlineData("-p:Password=abc", "-p:Password=***")]
    [InlineData("https://me:abc@host/x", "https://***@host/x")]
    [InlineData("--zoo abc", "--zoo abc")]
    public void Secrets_are_left_out(string called, string kept) =>
        Assert.Contains($"called   {kept}\n", File.ReadAllText(FailureFile.Write(Thrown(), called.Split(' '), _folder)));

    [Fact]
    public void Where_no_file_can_be_written_the_line_says_so()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        var path = FailureFile.Write(Thrown(), [], Path.Combine(_folder, "file", "inner"));

        Assert.Equal("", path);
        Assert.Contains("No file about it could be written", FailureFile.Line(Thrown(), path));
    }

    [Fact]
    public void The_line_is_one_and_short_and_names_the_cause()
    {
        var line = FailureFile.Line(new AggregateException(new InvalidOperationException("a\r\nb" + new string('c', 10_000))), "failures/f.txt");

        Assert.StartsWith("Unexpected InvalidOperationException: a b", line);
        Assert.Contains("failures/f.txt", line);
        Assert.True(line.Length < 600);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Too_little_memory_is_no_fault_of_the_program() => Assert.Contains("not enough memory", FailureFile.Line(new OutOfMemoryException(), ""));

    static InvalidOperationException Thrown()
    {
        try { throw new InvalidOperationException("what happened"); }
        catch (InvalidOperationException failure) { return failure; }
    }
}
