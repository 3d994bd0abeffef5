using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.Own;

/// <summary>Tables of pictures: what the kit does not show.</summary>
public sealed class TableReaderTests : IDisposable
{
    readonly TempFolder _folder = new();

    public TableReaderTests()
    {
        foreach (var path in new[] { "a.ppm", "b.ppm", "deep/c.ppm" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
            File.WriteAllBytes(_folder[path], [.. "P6 1 1 255\n"u8, 1, 2, 3]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Several_labels_may_stand_in_a_column()
    {
        using var data = Open("t.csv", "labels,path\ncat; dog,a.ppm\ndog,b.ppm\n");

        Assert.Equal(["cat", "dog"], data.Classes);
        Assert.Equal(["cat;dog", "dog"], data.Samples.Select(s => s.Annotations["labels"]));
        Assert.Equal([0, 1], data.Samples.Select(s => s.Label));
    }

    [Fact]
    public void A_column_called_split_chooses()
    {
        const string table = "path,label,split\na.ppm,cat,train\nb.ppm,dog,test\ndeep/c.ppm,cat,test\n";

        using var test = Open("t.csv", table, ("Split", "test"));

        Assert.Equal(["b.ppm", "deep/c.ppm"], test.Samples.Select(s => s.Id));
        Assert.Contains("'valid'", Refused("t.csv", table, ("Split", "valid")));
    }

    [Fact]
    public void Paths_of_Windows_and_dots_name_the_same_picture()
    {
        using var data = Open("t.tsv", "path\tlabel\n.\\deep\\c.ppm\tcat\n./a.ppm\tdog\n");

        Assert.Equal(["deep/c.ppm", "a.ppm"], data.Samples.Select(s => s.Id));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var text = Refused("t.csv", "path,label\ngone.ppm,cat\n../out.ppm,cat\n/etc/passwd,cat\na.ppm,\nb.ppm,dog,more\n");

        Assert.All(["t.csv, line 2: 'gone.ppm' is named", "line 3: the path '../out.ppm' leads out", "line 4: the path '/etc/passwd' leads out", "line 5: it has no label", "line 6: it has 3 fields"],
            part => Assert.Contains(part, text));
    }

    [Fact]
    public void A_folder_or_another_file_in_place_of_the_table_is_told_so()
    {
        Assert.Contains("class-folders", Assert.Throws<BehaviorException>(() => new DatasetKinds().Find("table").Open(new("set", _folder.Path))).Message);
        Assert.Contains("'.xlsx'", Refused("t.xlsx", "PK"));
    }

    [Theory]
    [InlineData("{\"path\": \"a.ppm\"}", "'label' is missing")]
    [InlineData("{\"label\": \"cat\"}", "'path' is missing")]
    [InlineData("[1]", "it is no object")]
    [InlineData("{\"path\": \"a.ppm\", \"labels\": []}", "'labels' is empty")]
    [InlineData("{\"path\": \"a.ppm\", \"label\": null}", "a label is no text")]
    [InlineData("{\"path\": \"a.ppm\", \"label\": \"x\", \"label\": \"y\"}", "line 1")]
    public void A_line_that_is_no_row_is_named(string line, string said)
    {
        var text = Refused("t.jsonl", line + "\n");

        Assert.All(["t.jsonl, line 1", said], part => Assert.Contains(part, text));
    }

    [Fact]
    public void Labels_may_be_numbers_and_factors_anything()
    {
        using var data = Open("t.jsonl", "{\"path\": \"a.ppm\", \"label\": 3, \"factors\": {\"big\": true, \"light\": 0.5, \"note\": \"x\"}}\n\n{\"path\": \"b.ppm\", \"label\": 10}\n");

        Assert.Equal(["10", "3"], data.Classes);
        Assert.Equal(("true", "0.5", "x"), (data.Samples[0].Annotations["big"], data.Samples[0].Annotations["light"], data.Samples[0].Annotations["note"]));
    }

    IDataset Open(string name, string content, params (string Key, string Value)[] options)
    {
        File.WriteAllText(_folder[name], content);
        return new DatasetKinds().Find("table").Open(new("set", _folder[name]) { Options = options.ToDictionary(o => o.Key, o => o.Value) });
    }

    string Refused(string name, string content, params (string Key, string Value)[] options) => Assert.Throws<BehaviorException>(() => Open(name, content, options)).Message;
}
