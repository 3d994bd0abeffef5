using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Text;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Text;

public sealed class ZeroShotCacheTests : IDisposable
{
    static readonly string[] s_classes = ["cat", "dog"], s_templates = ["a photo of a {}.", "a drawing of a {}."];

    readonly TempFolder _folder = new();
    readonly DisposeScope _scope = NewDisposeScope();
    readonly ClipModel _model = Model("small-clip");
    readonly ClipTokenizer _tokenizer;
    readonly ZeroShotCache _cache;

    public ZeroShotCacheTests()
    {
        _tokenizer = Tokenizer(0);
        _cache = new ZeroShotCache(_folder["matrices"]);
    }

    string[] Entries => Directory.Exists(_folder["matrices"]) ? Directory.GetFiles(_folder["matrices"]) : [];

    [Fact]
    public void The_same_question_is_answered_from_disk()
    {
        var first = _cache.Classifier(_model, "aa", _tokenizer, s_classes, s_templates);
        _model.Initialise(); // a second computation would give other numbers

        Assert.Equal([16L, 2L], first.shape);
        Assert.True(_cache.Classifier(_model, "aa", _tokenizer, s_classes, s_templates).equal(first).all().item<bool>());
        Assert.Single(Entries);
    }

    [Fact]
    public void Whatever_the_matrix_depends_on_makes_another_entry()
    {
        _cache.Classifier(_model, "aa", _tokenizer, s_classes, s_templates);
        _cache.Classifier(_model, "bb", _tokenizer, s_classes, s_templates);
        using (var other = Model("other-clip")) _cache.Classifier(other, "aa", _tokenizer, s_classes, s_templates);
        _cache.Classifier(_model, "aa", Tokenizer(256), s_classes, s_templates);
        _cache.Classifier(_model, "aa", _tokenizer, ["cat", "hound"], s_templates);
        _cache.Classifier(_model, "aa", _tokenizer, ["dog", "cat"], s_templates);
        _cache.Classifier(_model, "aa", _tokenizer, s_classes, ["a photo of a {}.", "a sketch of a {}."]);
        _cache.Classifier(_model, "aa", _tokenizer, s_classes, s_templates[..1]);

        Assert.Equal(8, Entries.Length);
    }

    [Fact]
    public void Two_lists_that_read_alike_one_after_the_other_are_two_entries()
    {
        _cache.Classifier(_model, "aa", _tokenizer, ["a", "b {}"], ["c {}"]);
        _cache.Classifier(_model, "aa", _tokenizer, ["a"], ["b {}", "c {}"]);

        Assert.Equal(2, Entries.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void A_damaged_entry_is_computed_again(int length)
    {
        var first = _cache.Classifier(_model, "aa", _tokenizer, s_classes, s_templates);
        var whole = File.ReadAllBytes(Entries[0]);
        File.WriteAllBytes(Entries[0], whole[..(length < 0 ? whole.Length + length : length)]);

        Assert.True(_cache.Classifier(_model, "aa", _tokenizer, s_classes, s_templates).equal(first).all().item<bool>());
        Assert.Equal(whole, File.ReadAllBytes(Assert.Single(Entries)));
    }

    static ClipModel Model(string name)
    {
        var model = new ClipModel(name, 32, new ClipConfiguration(16, 32, 2, QuickGelu: false, () => new Identity(), 0) { TextDepth = 1 });
        model.Initialise();
        model.eval();
        return model;
    }

    ClipTokenizer Tokenizer(int from) => new(BpeVocabulary.Load(MadeUpVocabulary.WriteText(_folder[$"{from}.txt.gz"], MadeUpVocabulary.Merges(from))));

    public void Dispose()
    {
        _model.Dispose();
        _scope.Dispose();
        _folder.Dispose();
    }
}
