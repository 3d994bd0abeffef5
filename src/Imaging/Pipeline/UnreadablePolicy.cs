namespace Behavior.Imaging.Pipeline;

/// <summary>What a run does about a picture that cannot be read.</summary>
public enum UnreadablePolicy
{
    /// <summary>Stop with the picture's error. A silently smaller dataset changes every number, so this is the default.</summary>
    Fail,

    /// <summary>Leave the picture out, and report it by id with the reason.</summary>
    SkipAndReport,
}
