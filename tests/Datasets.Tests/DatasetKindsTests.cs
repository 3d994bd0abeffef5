using System.Reflection;
using Behavior.Datasets.Tests.Discovery;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Tests;

public class DatasetKindsTests
{
    [Fact]
    public void An_unknown_kind_offers_the_nearest()
    {
        var error = Assert.Throws<BehaviorException>(() => new DatasetKinds().Find("class-folder-zip"));

        Assert.Equal("BHV0304", error.Code);
        Assert.Contains("'class-folders-zip'", error.Message);
    }

    [Fact]
    public void Readers_are_those_of_the_names_and_declare_what_they_read()
    {
        var kinds = new DatasetKinds();

        Assert.Equal(kinds.Names, kinds.Readers.Select(r => r.Kind));
        Assert.Equal(["Root", "Folder", "ClassCount", "ClassIds", "ImageCount"], kinds.Find("class-folders-zip").Keys.Select(k => k.Name));
        Assert.Equal(["Base", "PerCell"], kinds.Find("corrupted").Keys.Select(k => k.Name));
        Assert.Equal(["Base", "Classes"], kinds.Find("part").Keys.Select(k => k.Name));
    }

    [Fact]
    public void A_reader_of_another_assembly_is_found() =>
        Assert.IsType<OneReader>(new DatasetKinds(new StubAssembly("extension", typeof(OneReader))).Find("one"));

    [Fact]
    public void An_assembly_that_is_named_twice_counts_once()
    {
        var assembly = new StubAssembly("extension", typeof(OneReader));

        Assert.Contains("one", new DatasetKinds(assembly, assembly, typeof(DatasetKinds).Assembly).Names);
    }

    [Fact]
    public void A_kind_that_two_readers_claim_is_refused_with_both()
    {
        var error = Assert.Throws<BehaviorException>(() => new DatasetKinds(new StubAssembly("extension", typeof(OneReader), typeof(OtherReader))));

        Assert.Equal("BHV0304", error.Code);
        Assert.Contains("Kind 'one'", error.Message);
        Assert.Contains(nameof(OneReader), error.Message);
        Assert.Contains(nameof(OtherReader), error.Message);
    }

    [Fact]
    public void An_assembly_whose_types_cannot_be_loaded_is_refused_with_the_reason()
    {
        var failure = new ReflectionTypeLoadException([null], [new FileNotFoundException("Could not load 'Missing.dll'.")]);

        var error = Assert.Throws<BehaviorException>(() => new DatasetKinds(new StubAssembly("broken", failure)));

        Assert.Equal("BHV0304", error.Code);
        Assert.Contains("'broken'", error.Message);
        Assert.Contains("Missing.dll", error.Message);
    }

    [Fact]
    public void A_reader_whose_constructor_fails_is_named()
    {
        var error = Assert.Throws<BehaviorException>(() => new DatasetKinds(new StubAssembly("extension", typeof(FailingReader))));

        Assert.Contains(nameof(FailingReader), error.Message);
        Assert.Contains("no licence", error.Message);
    }

    class OneReader : IDatasetReader
    {
        public string Kind => "one";

        public IReadOnlyList<ItemKey> Keys => [];

        public IDataset Open(DatasetSource source) => throw new NotSupportedException();
    }

    sealed class OtherReader : OneReader;

    sealed class FailingReader : OneReader
    {
        public FailingReader() => throw new InvalidOperationException("no licence");
    }
}
