using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Tests;

public class ArchitectureIndexTests
{
    readonly ArchitectureIndex _index = new(typeof(ModelRegistry).Assembly);

    [Fact]
    public void The_zoo_alone_knows_no_toys() => Assert.DoesNotContain(_index.Names, n => n.Contains("toy", StringComparison.Ordinal));

    [Fact]
    public void An_extension_adds_its_architectures()
    {
        var before = _index.Names.Count;
        _index.Include(new MadeUpAssembly("more", typeof(string), typeof(MadeUpFamilies.One<int>), typeof(MadeUpFamilies.Abstract<int>), typeof(MadeUpFamilies.NeedsArguments<int>)));

        Assert.Equal("made_up_two", _index.Find("made_up_two").Name);
        Assert.Equal(before + 2, _index.Names.Count);
        Assert.Equal(_index.Names.Order(StringComparer.Ordinal), _index.Names);
    }

    [Fact]
    public void An_assembly_that_is_included_again_is_not_searched_again()
    {
        var extension = new MadeUpAssembly("more", typeof(MadeUpFamilies.One<int>));
        for (var i = 0; i < 3; i++) _index.Include(extension);
        _index.Include(typeof(ModelRegistry).Assembly);

        Assert.Contains("made_up_one", _index.Names);
    }

    [Fact]
    public void A_name_that_two_extensions_declare_is_refused_with_both()
    {
        _index.Include(new MadeUpAssembly("more", typeof(MadeUpFamilies.One<int>)));

        var error = Refused(new MadeUpAssembly("even.more", typeof(MadeUpFamilies.OneAgain<int>)));

        Assert.Contains("'made_up_one' is declared twice", error.Message);
        Assert.Contains("+One", error.Message);
        Assert.Contains("+OneAgain", error.Message);
        Assert.Contains("of assembly 'Behavior.ModelZoo.Tests' (", error.Message);
        Assert.DoesNotContain("made_up_three", _index.Names); // what failed left nothing behind
    }

    [Fact]
    public void A_name_of_the_zoo_itself_is_refused()
    {
        var error = Refused(new MadeUpAssembly("more", typeof(MadeUpFamilies.OnePublished<int>)));

        Assert.Contains("'resnet50'", error.Message);
        Assert.Contains("'Behavior.ModelZoo.Architectures.ResNetFamily' of assembly 'Behavior.ModelZoo' (", error.Message);
    }

    [Theory]
    [InlineData(typeof(MadeUpFamilies.ThrowsInConstructor<int>), "FileNotFoundException: no sizes.json")]
    [InlineData(typeof(MadeUpFamilies.ThrowsLater<int>), "NotSupportedException: no more")]
    public void A_family_that_throws_is_named_with_its_assembly(Type family, string cause)
    {
        var error = Refused(new MadeUpAssembly("more", family));

        Assert.Contains(cause, error.Message);
        Assert.Contains(family.FullName!, error.Message);
        Assert.Contains("of assembly 'Behavior.ModelZoo.Tests' (", error.Message);
        Assert.DoesNotContain("made_up_four", _index.Names);
    }

    [Fact]
    public void Types_that_cannot_be_loaded_are_told_with_their_causes()
    {
        var failure = new ReflectionTypeLoadException([null, null], [new FileNotFoundException("Could not load 'Other'."), new FileNotFoundException("Could not load 'Other'.")]);

        var error = Refused(new MadeUpAssembly("more", failure));

        Assert.Contains("'more' (/extensions/more.dll)", error.Message);
        Assert.Single(error.Message.Split("Could not load 'Other'.")[1..]);
        Assert.NotEmpty(_index.Names);
    }

    [Fact]
    public void Threads_that_include_and_look_up_at_once_do_not_disturb_each_other()
    {
        var extension = new MadeUpAssembly("more", typeof(MadeUpFamilies.One<int>));

        Parallel.For(0, 200, i =>
        {
            if (i % 3 == 0) _index.Include(extension);
            Assert.Equal("resnet50", _index.Find("resnet50").Name);
        });

        Assert.Contains("made_up_one", _index.Names);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest_and_the_ways_out()
    {
        var error = Assert.Throws<BehaviorException>(() => _index.Find("resnet44"));

        Assert.Equal("BHV0101", error.Code);
        Assert.StartsWith("Unknown architecture 'resnet44'. Did you mean 'resnet44_cifar' or 'resnet34' or 'resnet18'? 'behavior inspect' lists them all. ", error.Text);
        Assert.Contains("'behavior inspect FILE'", error.Text);
        Assert.Contains("Extension item", error.Text);
        Assert.Contains("model source", error.Text);
    }

    [Fact]
    public void Families_are_named_for_people_and_keep_the_order_in_which_they_declare()
    {
        _index.Include(new MadeUpAssembly("more", typeof(MadeUpFamilies.One<int>)));

        Assert.Equal(["CIFAR ResNet", "CLIP", "ConvNeXt", "One`1", "ResNet", "Swin", "ViT and DeiT"], _index.Families.Select(f => f.Key));
        Assert.Equal(["resnet20_cifar", "resnet32_cifar", "resnet44_cifar", "resnet56_cifar", "resnet110_cifar"], _index.Families[0].Select(a => a.Name));
        Assert.Equal(_index.Names, _index.Families.SelectMany(f => f).Select(a => a.Name).Order(StringComparer.Ordinal));
    }

    BehaviorException Refused(Assembly extension)
    {
        var error = Assert.Throws<BehaviorException>(() => _index.Include(extension));
        Assert.Equal("BHV0101", error.Code);
        return error;
    }
}
