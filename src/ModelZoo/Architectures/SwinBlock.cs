using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Window attention branch and MLP branch on <c>[N, H, W, C]</c>. A stage that is one window wide is never shifted.</summary>
sealed class SwinBlock : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly LayerNorm norm1, norm2;
    readonly SwinAttention attn;
    readonly Mlp mlp;
#pragma warning restore IDE1006
    readonly long _window, _shift;

    public SwinBlock(int channels, int heads, int side, int window, bool shifted)
    {
        _window = Math.Min(window, side);
        _shift = shifted && side > window ? window / 2 : 0;
        norm1 = new LayerNorm(channels, Swin.Epsilon);
        attn = new SwinAttention(channels, heads, side, (int)_window, (int)_shift);
        norm2 = new LayerNorm(channels, Swin.Epsilon);
        mlp = new Mlp(channels, 4 * channels);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var attended = Residual.Add(input, Attend(norm1.call(input)), null, InPlace);
        return Residual.Add(attended, mlp.call(norm2.call(attended)), null, InPlace);
    }

    Tensor Attend(Tensor x)
    {
        if (_shift > 0) x = x.roll([-_shift, -_shift], [1, 2]);
        var (n, h, w, c) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var windows = x.view(n, h / _window, _window, w / _window, _window, c).permute(0, 1, 3, 2, 4, 5).reshape(-1, _window * _window, c);
        var mixed = attn.call(windows).view(n, h / _window, w / _window, _window, _window, c).permute(0, 1, 3, 2, 4, 5).reshape(n, h, w, c);
        return _shift > 0 ? mixed.roll([_shift, _shift], [1, 2]) : mixed;
    }
}
