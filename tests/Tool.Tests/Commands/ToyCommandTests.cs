using Behavior.Imaging.Decoding;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class ToyCommandTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_sheet_has_as_many_pictures_and_columns_as_asked_for()
    {
        (await Sheet("toy-val", "--count", "5", "--columns", "3", "--pixels", "16")).Succeeds($"{_temp["sheet.png"]}: 5 of 2,000 pictures");

        var sheet = ImageDecoder.Decode(File.ReadAllBytes(_temp["sheet.png"]), "sheet");
        Assert.Equal((3 * (16 + 2) + 2, 2 * (16 + 2) + 2), (sheet.Width, sheet.Height));
    }

    [Fact]
    public async Task A_sheet_may_show_one_factor() => (await Sheet("toy-x", "--factor", "pose", "--count", "2", "--pixels", "16")).Succeeds(": 2 of ");

    [Theory]
    [InlineData("BHV0501", "toy-vall")]
    [InlineData("BHV0520", "toy-x", "--factor", "colouur")]
    [InlineData("BHV0520", "toy-val", "--count", "0")]
    [InlineData("BHV0502", "toy-val", "--pixels", "3")]
    public async Task Arguments_that_make_no_sense_are_refused(string code, params string[] line)
    {
        (await Sheet(line)).Fails(code);

        Assert.Empty(Directory.GetFiles(_temp.Path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_line() =>
        (await ToolRun.Of("toy", "sheet", "toy-val", "--count", "1", "--pixels", "16", "--out", _temp["nowhere/sheet.png"])).Fails("BHV0019", "nowhere");

    [Fact]
    public async Task An_example_is_not_written_over_anything()
    {
        File.WriteAllText(_temp["mine.txt"], "mine");

        (await ToolRun.Of("toy", "example", _temp.Path)).Fails("BHV0509", _temp.Path, "holds something already");
        (await ToolRun.Of("toy", "example", _temp["mine.txt"])).Fails("BHV0509", "is a file");

        Assert.Equal("mine", File.ReadAllText(Assert.Single(Directory.GetFileSystemEntries(_temp.Path))));
    }

    Task<ToolRun> Sheet(params string[] line) => ToolRun.Of(["toy", "sheet", .. line, "--out", _temp["sheet.png"]]);
}
