using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>
/// Starting weights of the toy zoo: every matrix and kernel normal with deviation 1 / sqrt(fan-in). The published 0.02 suits widths of 400 and more;
/// at 128 it leaves the residual branches close to zero, and a training of minutes spends a quarter of its samples on growing them.
/// </summary>
static class Start
{
    /// <summary>Redraws the matrices and kernels from torch's random state, in the order of the parameters. Tokens, biases, norms and layer scales stay.</summary>
    public static void Redraw(Module<Tensor, Tensor> model)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        foreach (var weight in model.parameters())
            if (weight.dim() > 1 && weight.shape[0] > 1) init.normal_(weight, 0, 1 / Math.Sqrt((double)weight.numel() / weight.shape[0]));
    }
}
