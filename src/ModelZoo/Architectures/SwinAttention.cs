using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Attention inside windows <c>[N * windows, L, C]</c> with a learned bias per relative position; tokens that only the shift brought together do not see each other.</summary>
sealed class SwinAttention : Layer
{
#pragma warning disable IDE1006 // fields bear the published names
    Parameter relative_position_bias_table;
    readonly Linear qkv, proj;
    Tensor relative_position_index, attn_mask;
#pragma warning restore IDE1006
    readonly int _heads, _length, _windows;

    public SwinAttention(int channels, int heads, int side, int window, int shift)
    {
        (_heads, _length, _windows) = (heads, window * window, side / window * (side / window));
        relative_position_bias_table = Weights((2 * window - 1) * (2 * window - 1), heads);
        qkv = new Linear(channels, 3 * channels);
        proj = new Linear(channels, channels);
        relative_position_index = tensor(SwinWindows.RelativePositions(window)).DetachFromDisposeScope();
        attn_mask = tensor(SwinWindows.Mask(side, window, shift)).view(_windows, 1, _length, _length).DetachFromDisposeScope();
        register_buffer(nameof(relative_position_index), relative_position_index, persistent: false);
        register_buffer(nameof(attn_mask), attn_mask, persistent: false);
        RegisterComponents();
    }

    public override ActivationKind Kind => ActivationKind.Attention;

    protected override Tensor Compute(Tensor input)
    {
        var (rows, channels) = (input.shape[0], input.shape[2]);
        var parts = qkv.call(input).view(rows, _length, 3, _heads, channels / _heads).permute(2, 0, 3, 1, 4);
        var bias = relative_position_bias_table.index_select(0, relative_position_index).view(_length, _length, _heads).permute(2, 0, 1);
        var mask = (bias + attn_mask).expand(rows / _windows, _windows, _heads, _length, _length).reshape(rows, _heads, _length, _length);
        var mixed = nn.functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], mask);
        return proj.call(mixed.transpose(1, 2).reshape(rows, _length, channels));
    }

    internal override void Initialise() => Initial.Normal(relative_position_bias_table);
}
