namespace Behavior.Manifests.Items;

/// <summary>How a checkpoint was trained.</summary>
public enum Paradigm
{
    /// <summary>The item does not say.</summary>
    Unsaid,

    /// <summary><c>sup</c>: with the labels that it answers with.</summary>
    Supervised,

    /// <summary><c>clip</c>: with captions; answers by comparing a picture with texts.</summary>
    Clip,

    /// <summary><c>pre</c>: with other labels than those it is asked for; it gives features only.</summary>
    PreTrained,

    /// <summary><c>human</c>: a person, whose recorded answers stand beside those of models.</summary>
    Human,
}
