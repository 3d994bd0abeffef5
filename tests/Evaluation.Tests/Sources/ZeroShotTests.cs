using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources.Torch;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Text;
using Behavior.Toybox.Captions;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources;

/// <summary>A CLIP checkpoint with random weights answers through the class names of whatever benchmark it is given.</summary>
public sealed class ZeroShotTests : IDisposable
{
    const double Scale = 20;

    readonly SmallWorld _world = new();

    public ZeroShotTests()
    {
        torch.manual_seed(3);
        using var model = ModelRegistry.Create("clip_vit_toy");
        using (torch.no_grad()) model.state_dict()["logit_scale"].fill_(Math.Log(Scale));
        SafetensorsWriter.Write(_world.Weights, model.state_dict());
        ToyLanguage.Write(_world["words"]);
    }

    CheckpointItem Clip => _world.Checkpoint with
    {
        Architecture = "clip_vit_toy", Paradigm = Paradigm.Clip, LabelSpace = "", Options = Words(Vocabulary, Templates),
    };

    string Vocabulary => Path.Combine(_world["words"], ToyLanguage.VocabularyFile);

    string Templates => Path.Combine(_world["words"], ToyLanguage.TemplatesFile);

    public void Dispose() => _world.Dispose();

    /// <summary>open_clip's and the paper's evaluation multiply by 100 whatever the checkpoint has learned, which here is 20.</summary>
    [Theory]
    [InlineData("", 100)]
    [InlineData("100", 100)]
    [InlineData("learned", Scale)]
    public void Logits_are_the_scale_times_cosines_of_picture_and_class_name(string asked, double scale)
    {
        List<string> said = [];
        using var run = _world.Run(Clip with { Options = new Dictionary<string, string>(Clip.Options) { ["LogitScale"] = asked } });
        run.Report = said.Add;
        var predictions = run.Predict("model", "data");
        var features = run.Features("model", "data");

        using var scope = torch.NewDisposeScope();
        using var model = (ClipModel)CheckpointLoader.Load("clip_vit_toy", _world.Weights);
        var classifier = ZeroShot.Classifier(model, new ClipTokenizer(BpeVocabulary.Load(Vocabulary)), predictions.Classes, File.ReadAllLines(Templates));
        var images = torch.tensor(features.Values).view(32, -1);
        var expected = (torch.nn.functional.normalize(images, dim: 1).matmul(classifier) * scale).data<float>().ToArray();

        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], predictions.Logits[i], 1e-3f);
        Assert.NotEqual("", predictions.Provenance.Head);
        Assert.Equal("", features.Provenance.Head);
        Assert.Equal(asked.Length == 0, said.Exists(s => s.Contains("it has learned 20.0", StringComparison.Ordinal) && s.Contains("LogitScale=\"learned\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_scale_is_other_predictions()
    {
        using (var first = _world.Run(Clip)) first.Predict("model", "data");
        using var second = _world.Run(Clip with { Options = new Dictionary<string, string>(Clip.Options) { ["LogitScale"] = "learned" } });

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
    }

    [Fact]
    public void Other_templates_are_other_predictions_of_the_same_features()
    {
        using (var first = _world.Run(Clip)) first.Predict("model", "data");
        File.WriteAllText(Templates, "a drawing of a {}\n");
        using var second = _world.Run(Clip);

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
    }

    [Fact]
    public void A_second_run_computes_nothing()
    {
        using (var first = _world.Run(Clip)) first.Predict("model", "data");
        using var second = _world.Run(Clip);

        second.Predict("model", "data");

        Assert.Equal(0, second.Computed);
    }

    [Theory]
    [InlineData("", "words", "Vocabulary")]
    [InlineData("words", "", "Templates")]
    public void Without_vocabulary_or_templates_the_message_says_what_to_write(string vocabulary, string templates, string missing)
    {
        using var run = _world.Run(Clip with { Options = Words(vocabulary.Length > 0 ? Vocabulary : "", templates.Length > 0 ? Templates : "") });

        var error = Assert.Throws<BehaviorException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0124", error.Code);
        Assert.Contains($"{missing}=\"PATH\"", error.Message);
        Assert.Equal(32, run.Features("model", "data").Samples.Count);
    }

    [Fact]
    public void A_template_without_a_place_for_the_name_is_refused()
    {
        File.WriteAllText(Templates, "a photo of a {}\na photo\n");
        using var run = _world.Run(Clip);

        Assert.Contains("'a photo' on line 2 has none", Assert.Throws<BehaviorException>(() => run.Predict("model", "data")).Message);
    }

    [Theory]
    [InlineData("{} one\n{} one\n", "would count twice")]
    [InlineData("a photo of a {}\nhuge", "has more than 1,000 characters")]
    public void Templates_that_would_count_wrongly_are_refused_with_the_checkpoint_and_its_item(string text, string expected)
    {
        File.WriteAllText(Templates, text.Replace("huge", new string('a', 2_000), StringComparison.Ordinal));
        using var run = _world.Run(Clip with { DefinedIn = "Mine.props" });

        var error = Assert.Throws<BehaviorException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0124", error.Code);
        Assert.All([expected, "Checkpoint 'model'", "Mine.props"], part => Assert.Contains(part, error.Message));
    }

    [Fact]
    public void A_class_name_that_no_prompt_holds_is_refused()
    {
        var space = LabelSpace.OfIds("x", [new string('a', 1_001)]);

        var error = Assert.Throws<BehaviorException>(() => new ZeroShotHead().Head(Clip, space));

        Assert.Equal("BHV0312", error.Code);
        Assert.Contains("has 1,001 characters", error.Message);
    }

    [Fact]
    public void WordNet_ids_have_the_names_of_ImageNets_list_beside_the_vocabulary()
    {
        var space = LabelSpace.OfIds("", ["n01440764", "n01443537"]);
        var nameless = Assert.Throws<BehaviorException>(() => ZeroShotHead.Names(Clip, space));
        File.WriteAllText(Path.Combine(_world["words"], ClassNames.ImageNetFile), JsonSerializer.Serialize(ImageNetIds.All.Select(id => $"thing {id[1..]}")));

        Assert.Equal(["thing 01440764", "thing 01443537"], ZeroShotHead.Names(Clip, space));
        Assert.Equal("BHV0312", nameless.Code);
        Assert.All(["'n01440764'", ClassNames.ImageNetFile, "ClassNames=\"FILE\""], part => Assert.Contains(part, nameless.Message));
    }

    [Fact]
    public void The_item_may_name_a_file_of_class_names_and_equal_ones_are_said()
    {
        File.WriteAllText(_world["names.txt"], string.Concat(Enumerable.Range(0, 16).Select(i => $"class{i:00}\t{(i is 3 or 9 ? "cat" : $"thing {i}")}\n")));
        List<string> said = [];
        using var run = _world.Run([Clip], _world.Benchmark with { ClassNames = _world["names.txt"] });
        run.Report = said.Add;

        var named = run.Predict("model", "data");

        Assert.Equal("cat", named.LabelSpace.Classes[9].Name);
        Assert.Contains("'class03' and 'class09' alike, 'cat'", Assert.Single(said, s => s.Contains("alike", StringComparison.Ordinal)));
        Assert.DoesNotContain(9, named.Top1);
    }

    static Dictionary<string, string> Words(string vocabulary, string templates) =>
        new[] { KeyValuePair.Create("Vocabulary", vocabulary), KeyValuePair.Create("Templates", templates) }.Where(w => w.Value.Length > 0).ToDictionary();
}
