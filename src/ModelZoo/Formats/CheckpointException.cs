using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Formats;

/// <summary>A checkpoint file that is refused. The message names the file, the place in it, the usual cause and the mend.</summary>
public sealed class CheckpointException : BehaviorException
{
    static readonly string[] s_mends =
    [
        "Usual cause: not a checkpoint at all, for example a web page or a pointer file saved in its place. Download it again, and check its first bytes.",
        "Usual cause: an interrupted download or a full disk. Download the file again and compare its SHA-256.",
        "The file asks for code to be run, which is never done here. Usual cause: a whole pickled model, or an attack."
            + " Save only the state dict (torch.save(model.state_dict(), ...)) or convert to safetensors, on a machine where you trust it.",
        "Usual cause: a file damaged in transfer or written by a faulty tool. Download it again, or convert it to safetensors with the tool that made it.",
        "Nothing was allocated for it. Usual cause: a damaged or hostile file. Download it again from its publisher.",
        "Usual cause: a hostile file. Do not use it; download the checkpoint again from its publisher.",
        "Usual cause: two files merged by hand, or an attack that shows different readers different tensors. Export the checkpoint again.",
        "Usual cause: a file damaged in transfer. Download it again and compare its SHA-256.",
        "Convert the checkpoint to safetensors with the tool that made it.",
    ];

    /// <summary>Creates the error.</summary>
    /// <param name="fault">The kind of fault; it determines the code.</param>
    /// <param name="file">The file's path.</param>
    /// <param name="what">What is wrong and where, as a sentence without its end.</param>
    /// <param name="inner">The failure underneath, if there is one.</param>
    /// <param name="mend">The usual cause and the command that mends it, where they are known better than from the fault alone.</param>
    public CheckpointException(CheckpointFault fault, string file, string what, Exception? inner = null, string? mend = null)
        : base($"BHV011{(int)fault}", $"'{file}': {Clip(what)}. {mend ?? s_mends[(int)fault]}", inner) => Fault = fault;

    /// <summary>The kind of fault.</summary>
    public CheckpointFault Fault { get; }

    /// <summary>The kind of fault as the conformance kit spells it, for example <c>not-a-checkpoint</c>.</summary>
    public string Category => Fault == CheckpointFault.NotACheckpoint ? "not-a-checkpoint" : Fault.ToString().ToLowerInvariant();

    /// <summary>Names inside hostile files can be long and can hold control characters; neither belongs in a terminal.</summary>
    static string Clip(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return plain.Length <= 600 ? plain : plain[..600] + "...";
    }
}
