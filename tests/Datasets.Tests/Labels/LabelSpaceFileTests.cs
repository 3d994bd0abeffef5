using System.Text;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Labels;

public sealed class LabelSpaceFileTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ids_names_and_members_are_read_in_order()
    {
        var space = Read("dog\tdog, any breed\tn02085620 n02085782\nbird\nn01440764\ttench\n7\n");

        Assert.Equal("classes", space.Name);
        Assert.Equal(["dog", "bird", "n01440764", "7"], space.Ids);
        Assert.Equal(["dog, any breed", "bird", "tench", ""], space.Classes.Select(c => c.Name));
        Assert.Equal(["n02085620", "n02085782"], space.Classes[0].Members);
        Assert.True(space.IsGrouping);
        Assert.Empty(space.Classes[1].Members);
    }

    [Fact]
    public void A_members_column_may_follow_an_empty_name() => Assert.Equal(["a", "b"], Read("dog\t\ta  b \n").Classes[0].Members);

    [Theory]
    [InlineData("cat\ndog")]
    [InlineData("\uFEFFcat\r\ndog\r\n")]
    [InlineData("# pets\n\ncat\n   \n#bird\ndog\n\n")]
    public void Byte_order_mark_line_ends_blank_lines_and_comments_do_not_matter(string text) => Assert.Equal(["cat", "dog"], Read(text).Ids);

    [Fact]
    public void Every_problem_is_said_at_once_with_its_line()
    {
        var error = Assert.Throws<BehaviorException>(() => Read("cat\ndog\n\tnameless\na\tb\tc\td\ncat\n"));

        Assert.Equal("BHV0310", error.Code);
        Assert.Contains($"{_folder["classes.txt"]}, line 3: the id is empty", error.Message);
        Assert.Contains("line 4: more than 3 columns", error.Message);
        Assert.Contains("line 5: the id 'cat' stands on line 1 already", error.Message);
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_refused_with_its_line()
    {
        var error = Assert.Throws<BehaviorException>(() => Read([.. "cat\nd"u8, 0xF6, .. "g\n"u8]));

        Assert.Contains("line 2: not UTF-8", error.Message);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_without_a_flood_of_problems()
    {
        var error = Assert.Throws<BehaviorException>(() => Read(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("\u00e9t\u00e9\n", 5_000)))));

        Assert.Contains("was not read beyond line 20", error.Message);
        Assert.InRange(error.Message.Length, 100, 8_000);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("# only words about it\n")]
    public void A_file_without_classes_is_refused(string text) => Assert.Contains("lists no class", Assert.Throws<BehaviorException>(() => Read(text)).Message);

    [Fact]
    public void As_many_classes_as_are_allowed_are_read_and_one_more_is_refused()
    {
        var lines = string.Concat(Enumerable.Range(0, LabelSpaceFile.MostClasses).Select(i => $"{i}\n"));

        Assert.Equal(LabelSpaceFile.MostClasses, Read(lines).Count);
        Assert.Contains("more than 100,000 classes", Assert.Throws<BehaviorException>(() => Read(lines + "one more\n")).Message);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Assert.Contains("It has 16,777,217 bytes; at most 16 MB are read.", Assert.Throws<BehaviorException>(() => Read(new byte[LabelSpaceFile.LargestFile + 1])).Message);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Contains("It holds nothing", Assert.Throws<BehaviorException>(() => Read("")).Message);

    [Theory]
    [InlineData("cat\n{201}\n", "line 2: an id of 201 characters")]
    [InlineData("cat\t{1001}\n", "line 1: a name of 1,001 characters")]
    [InlineData("cat\u0007\n", "line 1: a control character")]
    [InlineData("dog\tdog\ta b a\n", "line 1: the member 'a' stands twice")]
    [InlineData("# {1200000}\ncat\t{1200000}\n", "line 2: more than 1,048,576 bytes")]
    public void What_no_class_has_is_refused_with_its_line(string text, string expected)
    {
        var filled = System.Text.RegularExpressions.Regex.Replace(text, @"\{(\d+)\}", m => new string('x', int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));

        var error = Assert.Throws<BehaviorException>(() => Read(filled));

        Assert.Contains(expected, error.Message);
        Assert.InRange(error.Message.Length, 50, 2_000);
    }

    [Fact]
    public void As_many_members_as_are_allowed_are_read_and_one_more_is_refused()
    {
        var members = string.Join(' ', Enumerable.Range(0, LabelSpaceFile.MostMembers));

        Assert.Equal(LabelSpaceFile.MostMembers, Read($"all\tall\t{members}\n").Classes[0].Members.Count);
        Assert.Contains("more than 100,000 members", Assert.Throws<BehaviorException>(() => Read($"all\tall\t{members}\nmore\tmore\tone\n")).Message);
    }

    [Fact]
    public void A_folder_or_no_file_is_refused()
    {
        Assert.Contains("It is a folder", Assert.Throws<BehaviorException>(() => LabelSpaceFile.Read(_folder.Path)).Message);
        Assert.Contains("There is no such file", Assert.Throws<BehaviorException>(() => LabelSpaceFile.Read(_folder["none.txt"])).Message);
        Assert.Equal("BHV0310", Assert.Throws<BehaviorException>(() => LabelSpaceFile.Read("")).Code);
    }

    LabelSpace Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    LabelSpace Read(byte[] bytes)
    {
        File.WriteAllBytes(_folder["classes.txt"], bytes);
        return LabelSpaceFile.Read(_folder["classes.txt"]);
    }
}
