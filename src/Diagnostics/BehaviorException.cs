namespace Behavior.Diagnostics;

/// <summary>
/// An error that a reader can act on. The message says what is wrong, where, what was expected and what was found, the usual
/// cause, and the command or setting that mends it. Codes: <c>BHV00xx</c> build, manifest, platform; <c>01xx</c> checkpoints and
/// architectures; <c>02xx</c> pictures; <c>03xx</c> datasets; <c>04xx</c> predictions, comparison, gate; <c>05xx</c> toy world and
/// training; <c>06xx</c> store, snapshots, report.
/// </summary>
public class BehaviorException : Exception
{
    /// <summary>Creates the error; <see cref="Exception.Message"/> becomes <c>BHV0104: text</c>.</summary>
    /// <param name="code">The error code, <c>BHV</c> and four digits.</param>
    /// <param name="text">The message without its code.</param>
    /// <param name="inner">The failure underneath, if there is one.</param>
    public BehaviorException(string code, string text, Exception? inner = null)
        : base($"{code}: {text}", inner)
    {
        Code = code;
        Text = text;
    }

    /// <summary>The error code, for example <c>BHV0104</c>.</summary>
    public string Code { get; }

    /// <summary>The message without its code.</summary>
    public string Text { get; }
}
