using Behavior.Tests.Common;
using Behavior.Tests.Common.Workflows;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>The gate keeps one comment, on the pull request that it ran on and no other.</summary>
public sealed class CommentScriptTests : IDisposable
{
    const string Marker = "<!-- behavior-gate -->", Bot = "github-actions[bot]", Sha = "0123456789abcdef0123456789abcdef01234567", Fork = "someone/fork";

    readonly FakeGitHub _github = new() { Head = (Sha, Fork) };

    readonly TempFolder _temp = new();

    public void Dispose()
    {
        _github.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public async Task The_first_run_writes_a_comment()
    {
        _github.Comments.Add((1, "somebody", $"{Marker}\nforged")); // who copies the marker is not taken for the gate
        _github.Comments.Add((2, Bot, $"Another comment that mentions {Marker}"));

        await Comment("7\n", $"{Marker}\n**Merge**\n");

        var (what, body) = Assert.Single(_github.Written);
        Assert.Equal("POST /repos/owner/name/issues/7/comments", what);
        Assert.StartsWith($"{Marker}\n**Merge**\n", body);
        Assert.Contains("/owner/name/actions/runs/99) on 0123456789ab", body);
    }

    [Fact]
    public async Task The_next_run_brings_it_up_to_date()
    {
        _github.Comments.AddRange(Enumerable.Range(1, 130).Select(i => (i, "somebody", "words")));
        _github.Comments.Add((131, Bot, $"{Marker}\nof before"));

        await Comment("7\n", $"{Marker}\n**Do not merge**\n");

        Assert.Equal("PATCH /repos/owner/name/issues/comments/131", Assert.Single(_github.Written).What);
    }

    [Fact]
    public async Task Without_a_verdict_an_older_one_does_not_stay()
    {
        _github.Comments.Add((1, Bot, $"{Marker}\n**Merge**"));

        await Comment("7", markdown: null);

        Assert.Contains("no verdict", Assert.Single(_github.Written).Body);
    }

    [Fact]
    public async Task A_long_text_is_cut_at_a_line()
    {
        await Comment("7", $"{Marker}\n{string.Concat(Enumerable.Repeat("| a row of a table |\n", 5_000))}");

        var body = Assert.Single(_github.Written).Body;
        Assert.InRange(body.Length, 50_000, 65_536);
        Assert.Contains("| a row of a table |\n\nThe rest is in the run.\n", body);
    }

    [Theory]
    [InlineData(Sha, "another/fork")]
    [InlineData("fedcba9876543210fedcba9876543210fedcba98", Fork)]
    [InlineData(Sha, null)]
    public async Task Nothing_is_written_where_the_head_is_another(string sha, string? repository)
    {
        _github.Head = (sha, repository);

        var (code, output, _) = await Run("7", $"{Marker}\n**Merge**\n");

        Assert.Equal(0, code);
        Assert.Contains("nothing is written", output);
        Assert.Empty(_github.Written);
    }

    [Theory]
    [InlineData(""), InlineData("0"), InlineData("7/../8"), InlineData("7\n8"), InlineData("-7"), InlineData("7 "), InlineData("٧"), InlineData("77777777777777777777777777777777777777777")]
    public async Task What_is_not_a_number_is_refused(string number)
    {
        var (code, _, errors) = await Run(number, $"{Marker}\n**Merge**\n");

        Assert.NotEqual(0, code);
        Assert.Contains("does not hold the number", errors);
        Assert.Empty(_github.Written);
    }

    [Fact]
    public async Task A_text_that_the_tool_has_not_made_is_refused()
    {
        var (code, _, errors) = await Run("7", "**Merge**\n");

        Assert.NotEqual(0, code);
        Assert.Contains("marker", errors);
        Assert.Empty(_github.Written);
    }

    async Task Comment(string number, string? markdown)
    {
        var (code, _, errors) = await Run(number, markdown);
        Assert.True(code == 0, errors);
    }

    Task<(int ExitCode, string Output, string Errors)> Run(string number, string? markdown)
    {
        File.WriteAllText(_temp["pull-request"], number);
        if (markdown is not null) File.WriteAllText(_temp["gate.md"], markdown);
        return Python.Run("gate_comment.py", new Dictionary<string, string>
        {
            ["GITHUB_API_URL"] = _github.Url, ["GITHUB_SERVER_URL"] = "https://example.org", ["GITHUB_REPOSITORY"] = "owner/name", ["GITHUB_TOKEN"] = "none",
            ["HEAD_REPOSITORY"] = Fork, ["HEAD_SHA"] = Sha, ["RUN_ID"] = "99", ["no_proxy"] = "localhost",
        }, _temp["pull-request"], _temp["gate.md"]);
    }
}
