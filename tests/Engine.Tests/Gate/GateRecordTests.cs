using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Behavior.Diagnostics;
using Behavior.Gate;
using Behavior.Gate.Records;

namespace Behavior.Engine.Tests.Gate;

/// <summary>The outcome as data: JSON that is read back as it was written and refuses everything else, Markdown in which no name becomes markup.</summary>
public sealed class GateRecordTests : IDisposable
{
    readonly GateWorld _world = new(samples: 2_000, classes: 20);
    readonly GateRecord _record;

    public GateRecordTests()
    {
        _world.Sentinels = _world.Folder["sentinels.txt"];
        File.WriteAllLines(_world.Sentinels, ["s0103"]);
        _world.Pin(Enumerable.Range(0, 40));
        _world.Train(Enumerable.Range(0, 2_000).Where(i => i % 20 == 3 && i % 3 != 0).Append(103));
        _record = GateRecord.Of([_world.Judge()], "main", "the update");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void It_has_what_its_schema_says()
    {
        using var json = JsonDocument.Parse(GateJson.Write(_record));

        Assert.Equal("do not merge", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0.05, json.RootElement.GetProperty("alpha").GetDouble());
        var row = json.RootElement.GetProperty("rows").EnumerateArray().First(r => r.GetProperty("row").GetString()!.StartsWith("Robustness.Top1"));
        string[] members = ["row", "tier", "margin", "baseline", "candidate", "difference", "low", "high", "p", "p_adjusted", "n", "regressed", "fixed", "verdict"];
        Assert.All(members, m => Assert.NotEqual(JsonValueKind.Undefined, row.GetProperty(m).ValueKind));
        Assert.Equal("regressed", row.GetProperty("verdict").GetString());
        Assert.Equal(2_000, row.GetProperty("n").GetInt32());
        Assert.Equal(row.GetProperty("candidate").GetDouble() - row.GetProperty("baseline").GetDouble(), row.GetProperty("difference").GetDouble(), 1e-12);
    }

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var text = GateJson.Write(_record);

        var read = GateJson.Read(Encoding.UTF8.GetBytes(text), "gate.json");

        Assert.Equal(text, GateJson.Write(read));
        Assert.Equal(GateMarkdown.Of(_record), GateMarkdown.Of(read));
    }

    [Theory]
    [InlineData("no json", "{")]
    [InlineData("another format", """{"format":"x"}""")]
    [InlineData("nothing", "")]
    [InlineData("a list", "[]")]
    [InlineData("deep", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void Anything_else_is_refused(string _, string text) =>
        Assert.Equal("BHV0447", Assert.Throws<BehaviorException>(() => GateJson.Read(Encoding.UTF8.GetBytes(text), "gate.json")).Code);

    [Theory]
    [InlineData("verdict", "\"maybe\"")]
    [InlineData("alpha", "\"0.05\"")]
    [InlineData("alpha", "null")]
    [InlineData("baseline", "7")]
    [InlineData("updates", "{}")]
    [InlineData("more", "1")]
    public void A_member_of_another_kind_is_refused(string member, string value) => Refused(json => json[member] = JsonNode.Parse(value));

    [Theory]
    [InlineData("n", "-1")]
    [InlineData("n", "1.5")]
    [InlineData("tier", "\"vital\"")]
    [InlineData("verdict", "\"fine\"")]
    [InlineData("p", "\"small\"")]
    [InlineData("checkpoint", "\"another\"")]
    [InlineData("slices", "[1]")]
    public void A_row_of_another_kind_is_refused(string member, string value) => Refused(json => json["rows"]![0]![member] = JsonNode.Parse(value));

    [Fact]
    public void Texts_are_bounded() => Refused(json => json["candidate"] = new string('x', 5_000));

    [Theory]
    [InlineData("</td><script>alert(1)</script>")]
    [InlineData("[click](https://evil.example)")]
    [InlineData("@everyone #1 ![x](http://e.vil/a.png) www.evil.example")]
    [InlineData("a|b\n| forged | row |")]
    [InlineData("`code` **bold** <!-- behavior-gate -->")]
    public void No_text_of_others_becomes_markup(string name)
    {
        var update = _record.Updates[0];
        var hostile = _record with
        {
            Candidate = name,
            Updates = [update with { Message = name, Sentinels = [new(name, name, name, name)], Rows = [.. update.Rows.Select(r => r with { Words = name, Slices = [.. r.Slices.Select(s => s with { Name = name })], Why = name })] }],
        };

        var markdown = GateMarkdown.Of(hostile);

        Assert.DoesNotContain("<script", markdown);
        Assert.DoesNotContain("](", markdown);
        Assert.DoesNotContain("@", markdown);
        Assert.DoesNotContain("://", markdown);
        Assert.DoesNotContain("www.", markdown);
        Assert.DoesNotContain("**", markdown);
        Assert.Single(markdown.Split('\n'), l => l.Contains(GateMarkdown.Marker));
        Assert.DoesNotContain(markdown.Split('\n'), l => l.StartsWith("| forged", StringComparison.Ordinal));
    }

    [Fact]
    public void The_Markdown_begins_with_the_marker_and_the_verdict()
    {
        var lines = GateMarkdown.Of(_record).Split('\n');

        Assert.Equal(GateMarkdown.Marker, lines[0]);
        Assert.Contains("do not merge", lines[1]);
        Assert.Contains(lines, l => l.Contains("| val/s0103 | c3 |"));
        Assert.Contains(lines, l => l.Contains("regressed in class c3"));
    }

    void Refused(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(GateJson.Write(_record))!;
        change(json);
        Assert.Equal("BHV0447", Assert.Throws<BehaviorException>(() => GateJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "gate.json")).Code);
    }
}
