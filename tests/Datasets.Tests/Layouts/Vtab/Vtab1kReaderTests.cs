namespace Behavior.Datasets.Tests.Layouts.Vtab;

/// <summary>VTAB-1k: a task's lists.</summary>
public class Vtab1kReaderTests
{
    static readonly (string, string) s_test = ("Split", "test");

    static MadeLayout Task(string name, string test) => new MadeLayout("vtab-1k").Add($"{name}/test.txt", test)
        .Pictures($"{name}/images/test/000000.jpg", $"{name}/images/test/000001.jpg");

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_its_line()
    {
        using var made = Task("clevr_count", "images/test/000000.jpg 8\n\nimages/test/000001.jpg\nimages/test/000002.jpg 1\n../out.jpg 1\n/etc/passwd 2\nC:/x.jpg 2\nimages/test/000001.jpg -1\n");
        var text = made.Refusal(s_test);
        (int, string)[] wanted =
        [
            (1, "0 to 7"), (3, "no label"), (4, "images/test/000002.jpg"), (5, "'../out.jpg' leads out"), (6, "'/etc/passwd' leads out"), (7, "'C:/x.jpg' leads out"), (8, "'-1'"),
        ];
        foreach (var (line, word) in wanted)
            Assert.Contains(text.Split('\n'), l => l.Contains($"test.txt, line {line}:", StringComparison.Ordinal) && l.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_stands_once_in_all_lists()
    {
        using var made = Task("dtd", "images/test/000000.jpg 1\nimages/test/000001.jpg 2\n").Add("dtd/val200.txt", "images/test/000001.jpg 2\n");
        var text = made.Refusal(("Split", "test;val200"));
        Assert.Contains("BHV0313", text, StringComparison.Ordinal);
        Assert.Matches(@"line 2: 'images/test/000001\.jpg' is named again, after .*val200\.txt, line 1|test\.txt, line 2: .*is named again", text);
    }

    [Fact]
    public void The_folder_and_the_item_say_how_many_classes_there_are()
    {
        using var named = Task("clevr_count", "images/test/000000.jpg 7\n");
        using var task = named.Open(options: s_test);
        Assert.Equal(8, task.LabelSpace.Count);
        Assert.Contains(task.Notes, n => n.Contains("000001.jpg", StringComparison.Ordinal));
        Assert.Contains("ClassCount", named.Refusal(s_test, ("ClassCount", "9")), StringComparison.Ordinal);

        using var unnamed = Task("my copy", "images/test/000000.jpg 3\nimages/test/000001.jpg 0\n");
        using (var guessed = unnamed.Open(options: s_test))
        {
            Assert.Equal(4, guessed.LabelSpace.Count);
            Assert.Contains(guessed.Notes, n => n.Contains("ClassCount", StringComparison.Ordinal));
        }
        using var declared = unnamed.Open(options: [s_test, ("ClassCount", "8")]);
        Assert.Equal(8, declared.LabelSpace.Count);
        Assert.Contains("0 to 2", unnamed.Refusal(s_test, ("ClassCount", "3")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_billions_takes_no_memory()
    {
        using var made = Task("mine", "images/test/000000.jpg 2000000000\n");
        Assert.Contains("2000000000", made.Refusal(s_test), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_missing_or_empty_is_said()
    {
        using var made = Task("dtd", "\n \n");
        Assert.Contains("test.txt names no pictures", made.Refusal(s_test), StringComparison.Ordinal);
        Assert.Contains("'train800.txt'", made.Refusal(), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'test'", made.Refusal(("Split", "tests")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_fingerprint_do_not_depend_on_where_it_lies()
    {
        using var made = Task("dtd", "images/test/000000.jpg 1\r\nimages\\test\\000001.jpg 2");
        using var outer = made.Open(options: s_test);
        using var inner = made.Open("dtd", options: s_test);
        using var zip = made.Open(root: made.Zipped(), options: s_test);
        Assert.Equal(["test#0", "test#1"], outer.Samples.Select(s => s.Id));
        Assert.Equal([1, 2], outer.Samples.Select(s => s.Label));
        Assert.Equal(outer.Samples.Select(s => s.Id), inner.Samples.Select(s => s.Id));
        Assert.Equal(outer.Fingerprint, zip.Fingerprint);
        Assert.Contains(outer.Notes, n => n.Contains("backslashes", StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_know_the_task_by_its_folder()
    {
        var facts = new DatasetKinds().Find("vtab-1k").Facts(new("made", "/data/vtab-1k/sun397"));
        Assert.Equal((397, 21750), (facts!.Published["classes"], facts.Published["test"]));
        Assert.DoesNotContain("classes", new DatasetKinds().Find("vtab-1k").Facts(new("made", "/data/mine"))!.Published.Keys);
    }
}
