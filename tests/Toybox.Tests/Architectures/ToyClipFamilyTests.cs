using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.Toybox.Architectures;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Toybox.Tests.Architectures;

[Collection("torch")]
public class ToyClipFamilyTests
{
    public ToyClipFamilyTests() => ToyArchitectures.Include();

    [Theory]
    [InlineData("clip_vit_toy")]
    [InlineData("clip_convnext_toy")]
    public void They_declare_the_keys_of_a_text_side_and_no_classes(string name)
    {
        var spec = ModelRegistry.Find(name);

        Assert.Equal(["Vocabulary", "Templates", "LogitScale"], spec.Keys.Select(k => k.Name));
        Assert.Equal((0, ""), (spec.Classes, spec.LabelSpace));
    }

    [Theory]
    [InlineData("clip_vit_toy")]
    [InlineData("clip_convnext_toy")]
    public void Both_towers_end_in_one_embedding(string name)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = (ClipModel)ModelRegistry.Create(name);
        model.eval();

        Assert.Equal([2, model.EmbeddingSize], model.Pooled(rand(2, 3, 64, 64)).shape);
        Assert.Equal([3, model.EmbeddingSize], model.EncodeText(ones(3, model.ContextLength, dtype: ScalarType.Int64)).shape);
    }
}
