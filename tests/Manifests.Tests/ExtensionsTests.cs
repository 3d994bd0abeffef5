using Behavior.Diagnostics;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;
using Behavior.Tests.Common;

namespace Behavior.Manifests.Tests;

public class ExtensionsTests
{
    [Fact]
    public void An_assembly_that_the_program_was_built_with_is_found_by_its_name() =>
        Assert.Equal("Behavior.Toybox", Extensions.Load(new() { Name = "Behavior.Toybox" }).GetName().Name);

    [Fact]
    public void An_assembly_that_is_not_there_says_what_to_do() => AssertRefused(new() { Name = "My.Readers", Beside = "/nowhere" }, "no file", "My.Readers.dll");

    [Fact]
    public void A_file_that_is_no_assembly_is_named()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["not.dll"], "no assembly");

        AssertRefused(new() { Name = "not.dll", StartedIn = temp.Path }, "cannot be loaded", "not.dll");
    }

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("empty")]
    public async Task What_is_no_file_is_refused(string kind)
    {
        using var temp = new TempFolder();
        OddPath.Make(temp, kind, "odd.dll");

        var error = await OddPath.Refused<BehaviorException>(() => Extensions.Load(new() { Name = "odd.dll", StartedIn = temp.Path }));

        Assert.Equal("BHV0020", error.Code);
        Assert.Contains("cannot be loaded: ", error.Message);
    }

    [Fact]
    public void An_assembly_without_anything_to_add_is_refused() => AssertRefused(new() { Name = "Behavior.Metrics" }, "implements none of", "IDatasetReader");

    static void AssertRefused(ExtensionItem item, params string[] texts)
    {
        var error = Assert.Throws<BehaviorException>(() => Extensions.Load(item));

        Assert.Equal("BHV0020", error.Code);
        Assert.All(texts, text => Assert.Contains(text, error.Message));
    }
}
