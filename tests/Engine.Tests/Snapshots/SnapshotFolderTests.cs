using System.Text;
using Behavior.Diagnostics;
using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Snapshots;

public sealed class SnapshotFolderTests : IDisposable
{
    readonly TempFolder _temp = new();
    readonly List<(string Received, string Verified)> _shown = [];
    readonly SnapshotFolder _folder;

    public SnapshotFolderTests() => _folder = new(_temp.Path) { ShowDiff = (r, v) => _shown.Add((r, v)) };

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_row_without_a_verified_file_fails_and_leaves_what_it_measured()
    {
        var failure = Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5)));

        Assert.Equal("BHV0603", failure.Code);
        Assert.Contains("0.5", File.ReadAllText(_temp["Row.received.json"]));
        Assert.Contains("AcceptSnapshots", failure.Message);
        Assert.Empty(_shown);
    }

    [Fact]
    public void An_empty_verified_file_counts_as_missing()
    {
        File.WriteAllText(_temp["Row.verified.json"], "");

        Assert.Equal("BHV0603", Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5))).Code);
    }

    [Fact]
    public void An_accepted_row_passes_and_its_received_file_is_gone()
    {
        Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5)));

        Assert.Equal(["Row"], Accept());
        _folder.Verify("Row", Accuracy(0.5));

        Assert.Empty(_folder.Waiting());
    }

    [Theory]
    [InlineData(0.502, true)]   // two samples of 1,000
    [InlineData(0.498, true)]
    [InlineData(0.504, false)]
    [InlineData(0.496, false)]
    public void Two_samples_may_tip_and_no_more(double received, bool agrees)
    {
        Pin("Row", Accuracy(0.5));

        var failure = Record.Exception(() => _folder.Verify("Row", Accuracy(received)));

        Assert.Equal(agrees, failure is null);
        Assert.Equal(agrees, !File.Exists(_temp["Row.received.json"]));
    }

    [Theory]
    [InlineData(0.502, "holds", true)]    // the number moved within its tolerance: the verdict may follow
    [InlineData(0.5, "holds", false)]     // nothing moved: another rule
    [InlineData(0.51, "holds", false)]
    public void A_text_that_follows_from_numbers_may_change_with_their_jitter(double received, string verdict, bool agrees)
    {
        Pin("Row", Accuracy(0.5).Derived("verdict", "inconclusive"));

        Assert.Equal(agrees, Record.Exception(() => _folder.Verify("Row", Accuracy(received).Derived("verdict", verdict))) is null);
    }

    [Fact]
    public void What_is_not_pinned_is_in_results_alone()
    {
        var timed = Accuracy(0.5).Unpinned("ms", 12.345, 1);
        Pin("Row", timed);

        _folder.Verify("Row", Accuracy(0.5).Unpinned("ms", 99, 1));

        Assert.DoesNotContain("ms", File.ReadAllText(_temp["Row.verified.json"]));
        Assert.Equal("12.3", timed.Fields.Single(f => f.Name == "ms").Shown);
    }

    [Fact]
    public void The_message_shows_old_new_difference_and_what_to_do()
    {
        Pin("Row", Accuracy(0.5));

        var failure = Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.47)));

        Assert.Equal("BHV0602", failure.Code);
        Assert.Matches(@"value\s+0\.5\s+0\.47\s+-0\.03\s+allowed ±0\.0021", failure.Message);
        Assert.Contains("with the same weights, data, transform, precision and engine", failure.Message);
        Assert.Contains("git diff --no-index", failure.Message);
        Assert.Contains("dotnet build -t:AcceptSnapshots", failure.Message);
        Assert.Equal(_temp["Row.verified.json"], Assert.Single(_shown).Verified);
    }

    [Fact]
    public void Other_weights_are_named_as_the_cause_and_are_no_failure_by_themselves()
    {
        Pin("Row", Accuracy(0.5));

        var failure = Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.6, weights: "b2")));
        _folder.Verify("Row", Accuracy(0.5, weights: "b2"));

        Assert.Contains("differs from its snapshot: other weights of model.", failure.Message);
    }

    [Fact]
    public void New_and_missing_fields_are_differences()
    {
        Pin("Row", Accuracy(0.5).Text("old", "x"));

        var failure = Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5).Text("new", "y")));

        Assert.Contains("new field", failure.Message);
        Assert.Contains("no longer measured", failure.Message);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n{}")]
    [InlineData("[1]")]
    [InlineData("{ \"value\": ")]
    [InlineData("{ \"value\": 0.9, \"value\": 0.5, \"n\": 1000 }")]   // whichever counts, the other one is there too
    [InlineData("{ \"value\": 0.5, \"n\": 1000, \"text\": \"\\ud800\" }")]
    [InlineData("{ \"value\": 0.5, \"n\": 1000, \"\\udc00\": 1 }")]
    public void A_verified_file_that_is_not_a_snapshot_is_said_to_be_so(string content)
    {
        File.WriteAllText(_temp["Row.verified.json"], content);

        var failure = Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5)));

        Assert.Equal("BHV0601", failure.Code);
        Assert.Contains("Row.verified.json", failure.Message);
        Assert.Contains("merge conflict", failure.Message);
        Assert.True(File.Exists(_temp["Row.received.json"]));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_said_to_be_so()
    {
        File.WriteAllBytes(_temp["Row.verified.json"], [.. "{ \"value\": \""u8, 0xC3, 0x28, .. "\" }"u8]);

        var failure = Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5)));

        Assert.Equal("BHV0601", failure.Code);
        Assert.Contains("not UTF-8: byte 12", failure.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_no_difference()
    {
        File.WriteAllBytes(_temp["Row.verified.json"], [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Accuracy(0.5).ToJson())]);

        _folder.Verify("Row", Accuracy(0.5));
    }

    /// <summary>As an editor on Windows, or git with autocrlf, leaves it.</summary>
    [Fact]
    public void Line_ends_of_Windows_are_no_difference()
    {
        var json = Accuracy(0.5).ToJson();
        File.WriteAllBytes(_temp["Row.verified.json"], [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n")]);

        _folder.Verify("Row", Accuracy(0.5));

        File.WriteAllText(_temp["Plain.verified.json"], json);
        Assert.Equal(_folder.Find("Plain")!.FiguresHash, _folder.Find("Row")!.FiguresHash);
        Assert.Equal(_folder.Find("Plain")!.Inputs.All, _folder.Find("Row")!.Inputs.All);
    }

    [Fact]
    public void A_received_file_that_cannot_be_removed_makes_no_agreeing_row_red()
    {
        Pin("Row", Accuracy(0.5));
        Directory.CreateDirectory(Path.Combine(_temp["Row.received.json"], "in the way"));
        var said = new List<string>();

        new SnapshotFolder(_temp.Path) { Report = said.Add }.Verify("Row", Accuracy(0.5));

        Assert.StartsWith("BHV0617", Assert.Single(said));
    }

    [Fact]
    public void A_received_file_is_written_beside_and_moved()
    {
        Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5)));

        Assert.Equal(["Row.received.json"], Directory.GetFiles(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Files_are_json_without_mark_carriage_return_or_final_newline()
    {
        Assert.Throws<SnapshotException>(() => _folder.Verify("Row", Accuracy(0.5)));

        var bytes = File.ReadAllBytes(_temp["Row.received.json"]);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal("{\n  \"value\": 0.5,\n  \"n\": 1000,\n  \"inputs\": {\n    \"weights of model\": \"a1\"\n  }\n}", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Verified_files_without_a_row_are_found()
    {
        Pin("Old", Accuracy(0.5));
        Pin("Row", Accuracy(0.5));

        Assert.Equal(["Old"], _folder.Orphans(["Row", "Another"]));
    }

    [Fact]
    public void Accept_takes_only_the_rows_asked_for()
    {
        Assert.Throws<SnapshotException>(() => _folder.Verify("One_model=a", Accuracy(0.5)));
        Assert.Throws<SnapshotException>(() => _folder.Verify("One_model=b", Accuracy(0.5)));

        Assert.Equal(["One_model=b"], Accept("model=b"));
        Assert.Equal(["One_model=a"], _folder.Waiting());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_keeps_the_result_in_the_message()
    {
        File.WriteAllText(_temp["file"], "");
        var folder = new SnapshotFolder(_temp["file"]);

        var failure = Assert.Throws<BehaviorException>(() => folder.Verify("Row", Accuracy(0.5)));

        Assert.Equal("BHV0604", failure.Code);
        Assert.Contains("\"value\": 0.5", failure.Message);
    }

    void Pin(string name, Snapshot snapshot) => File.WriteAllText(_temp[name + ".verified.json"], snapshot.ToJson());

    static Snapshot Accuracy(double value, string weights = "a1") =>
        new Snapshot().Number("value", value, Jitter.Digits(1000), Jitter.Rate(1000)).Count("n", 1000).With([new(InputKind.Weights, "model", weights)]);

    IReadOnlyList<string> Accept(string filter = "")
    {
        var acceptance = new Acceptance(_ => "a1");
        var names = _folder.Waiting(filter);
        foreach (var name in names) _folder.AddTo(acceptance, name);
        acceptance.Commit();
        return names;
    }
}
