using Behavior.Datasets.Tests.Layouts.Vtab;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests.Layouts;

/// <summary>Tables with named columns, as every layout that has one reads them.</summary>
public sealed class NamedColumnsTests
{
    [Theory]
    [InlineData("path,label\na.png,cat\n \n\t\nb.png,dog\n")]
    [InlineData("\uFEFFpath,label\r\na.png,cat\r\n\r\n\"b.png\",\"dog\"")]
    [InlineData(" path , label \n\na.png, cat\nb.png,dog ")]
    public void Blank_lines_marks_quotes_and_blanks_carry_nothing(string table)
    {
        using var made = Made(table);
        using var data = new DatasetKinds().Find("table").Open(new("made", Path.Combine(made.Root, "m.csv")));

        Assert.Equal(["a.png", "b.png"], data.Samples.Select(s => s.Id));
        Assert.Equal(["cat", "dog"], data.Classes);
    }

    [Theory]
    [InlineData("path,label,label\na.png,cat,cat\n", "m.csv, line 1: the column 'label' stands more than once")]
    [InlineData("file,label\na.png,cat\n", "m.csv, line 1: there is no column 'path'. Expected are 'path'; there are 'file', 'label'")]
    [InlineData("path,label\na.png,cat,left\nb.png,dog\n", "m.csv, line 2: it has 3 fields, and the first line names 2 columns: 'a.png,cat,left'")]
    [InlineData("path,label\na.png,\"cat\nb.png,dog\n", "m.csv, line 2: a quote is opened and never closed")]
    [InlineData("path,label\na.png,cat\nb.png,dog\na.png,dog\n", "m.csv, line 4: 'a.png' is named again, after")]
    [InlineData("path,label\na.png,cat\nC:\\b.png,dog\n", "m.csv, line 3: the path 'C:\\b.png' leads out of the set")]
    [InlineData("", "is empty and lists no pictures")]
    public void What_is_wrong_is_said_with_its_line(string table, string said)
    {
        using var made = Made(table);

        var refusal = Assert.ThrowsAny<BehaviorException>(() => new DatasetKinds().Find("table").Open(new("made", Path.Combine(made.Root, "m.csv"))));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    static MadeLayout Made(string table) => new MadeLayout("table").Add("m.csv", table).Pictures("a.png", "b.png");
}
