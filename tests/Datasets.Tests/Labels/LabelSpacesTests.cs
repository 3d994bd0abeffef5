using System.Reflection;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Tests.Discovery;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Labels;

public class LabelSpacesTests
{
    [Fact]
    public void A_space_is_found_by_its_name() => Assert.Equal("airplane", new LabelSpaces().Find("cifar-10").Ids[0]);

    [Fact]
    public void A_space_of_another_assembly_is_found()
    {
        var spaces = new LabelSpaces(new StubAssembly("extension", typeof(Pets)));

        Assert.Equal(["cat", "dog"], spaces.Find("pets").Ids);
        Assert.Contains("pets", spaces.Names);
    }

    [Fact]
    public void A_space_is_read_from_a_file()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["mine.txt"], "cat\ndog\n");

        Assert.Equal(["cat", "dog"], new LabelSpaces().Find(folder["mine.txt"]).Ids);
    }

    [Fact]
    public void An_unknown_name_offers_the_nearest_and_the_way_of_a_file()
    {
        var error = Assert.Throws<BehaviorException>(() => new LabelSpaces().Find("cifar10"));

        Assert.Equal("BHV0310", error.Code);
        Assert.Contains("Did you mean 'cifar-10'?", error.Message);
        Assert.Contains("one class id a line", error.Message);
    }

    [Fact]
    public void A_path_where_no_file_is_says_so()
    {
        using var folder = new TempFolder();

        Assert.Contains("There is no such file", Assert.Throws<BehaviorException>(() => new LabelSpaces().Find(folder["none.txt"])).Message);
    }

    [Fact]
    public void A_name_that_two_define_is_refused_with_both()
    {
        var error = Assert.Throws<BehaviorException>(() => new LabelSpaces(new StubAssembly("extension", typeof(Pets), typeof(MorePets))));

        Assert.Equal("BHV0310", error.Code);
        Assert.Contains(nameof(MorePets), error.Message);
    }

    [Fact]
    public void An_assembly_whose_types_cannot_be_loaded_is_refused() =>
        Assert.Equal("BHV0310", Assert.Throws<BehaviorException>(() => new LabelSpaces(new StubAssembly("broken", new ReflectionTypeLoadException([null], [new IOException("gone")])))).Code);

    class Pets : ILabelSpaces
    {
        public IEnumerable<LabelSpace> All => [LabelSpace.OfIds("pets", ["cat", "dog"])];
    }

    sealed class MorePets : Pets;
}
