using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Tests.Formats;
using Behavior.Tests.Common;
using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>open_clip's CustomTextCLIP: the same network with the text tower under <c>text.</c>, its projection as a matrix or as a linear layer.</summary>
public sealed class CustomTextClipTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, ""), InlineData(true, ""), InlineData(false, "module."), InlineData(true, "_orig_mod.model.")]
    public void It_is_the_network_under_other_names(bool linear, string prefix)
    {
        var network = MadeUpTensor.Network("report_clip");
        var plain = WeightsFormat.Write(_folder, "zip", network);
        var path = WeightsFormat.Write(_folder, "safetensors", [.. network.Select(t => Renamed(t, linear)).Select(t => (prefix + t.Name, t.Tensor))]);

        using var source = CheckpointFile.Open(path);

        Assert.Equal("open_clip-custom-text", CheckpointLayouts.Detect(source.Tensors.Keys)?.Name);
        Assert.Contains("report_clip", ArchitectureDetector.Candidates(source));
        Assert.Equal(TensorHash.Of(plain), TensorHash.Of(path));
        CheckpointLoader.Load("report_clip", source).Dispose();
    }

    static (string Name, MadeUpTensor Tensor) Renamed((string Name, MadeUpTensor Tensor) t, bool linear)
    {
        if (t.Name.StartsWith("visual.", StringComparison.Ordinal) || t.Name == "logit_scale") return t;
        return linear && t.Name == "text_projection" ? ("text.text_projection.weight", Transposed(t.Tensor)) : ("text." + t.Name, t.Tensor);
    }

    static MadeUpTensor Transposed(MadeUpTensor matrix)
    {
        var (rows, columns) = ((int)matrix.Shape[0], (int)matrix.Shape[1]);
        var values = MemoryMarshal.Cast<byte, float>(matrix.Values).ToArray();
        float[] turned = [.. Enumerable.Range(0, rows * columns).Select(i => values[i % rows * columns + i / rows])];
        return matrix with { Shape = [columns, rows], Values = MemoryMarshal.AsBytes<float>(turned).ToArray() };
    }
}
