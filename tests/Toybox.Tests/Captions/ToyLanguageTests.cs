using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Text;
using Behavior.Tests.Common;
using Behavior.Toybox.Architectures;
using Behavior.Toybox.Captions;

namespace Behavior.Toybox.Tests.Captions;

[Collection("torch")]
public class ToyLanguageTests
{
    [Fact]
    public void Every_word_is_one_token_and_the_file_reads_back_as_the_same_vocabulary()
    {
        using var folder = new TempFolder();
        ToyLanguage.Write(folder.Path);
        var vocabulary = BpeVocabulary.Load(folder[ToyLanguage.VocabularyFile]);
        var tokenizer = new ClipTokenizer(vocabulary);
        Assert.All(CaptionGrammar.Words, word => Assert.Single(tokenizer.Tokens(word)));
        Assert.Equal(ToyLanguage.CreateTokenizer().Vocabulary.Fingerprint, vocabulary.Fingerprint);
        Assert.Equal(ToyLanguage.Templates, File.ReadAllLines(folder[ToyLanguage.TemplatesFile]));
    }

    [Theory]
    [InlineData("clip_vit_toy")]
    [InlineData("clip_convnext_toy")]
    public void The_text_tower_knows_exactly_this_vocabulary(string architecture)
    {
        ToyArchitectures.Include();
        using var model = (ClipModel)ModelRegistry.Create(architecture);
        var tokenizer = ToyLanguage.CreateTokenizer();
        Assert.Equal(tokenizer.Vocabulary.Count, model.VocabularySize);
        var row = tokenizer.Encode("a picture of one small red cat with tabby behind one fence near the bottom before wallpaper.", model.ContextLength);
        Assert.Equal(tokenizer.Vocabulary.StartId, row[0]);
        Assert.Equal(tokenizer.Vocabulary.EndId, row.Max());
        Assert.Equal(0, row[^1]); // the longest caption leaves room
    }
}
