namespace Behavior.Manifests.Items;

/// <summary>The words for paradigms, in items and in the names of groups.</summary>
public static class Paradigms
{
    /// <summary>The word of <see cref="Paradigm.Supervised"/>.</summary>
    public const string Supervised = "sup";

    /// <summary>The word of <see cref="Paradigm.Clip"/>.</summary>
    public const string Clip = "clip";

    /// <summary>The word of <see cref="Paradigm.PreTrained"/>.</summary>
    public const string PreTrained = "pre";

    /// <summary>The word of <see cref="Paradigm.Human"/>.</summary>
    public const string Human = "human";

    /// <summary>The paradigm of a word; <see cref="Paradigm.Unsaid"/> for any other text.</summary>
    public static Paradigm Parse(string word) => word switch
    {
        Supervised => Paradigm.Supervised,
        Clip => Paradigm.Clip,
        PreTrained => Paradigm.PreTrained,
        Human => Paradigm.Human,
        _ => Paradigm.Unsaid,
    };

    /// <summary>The word of a paradigm; empty where none is said.</summary>
    public static string Word(this Paradigm paradigm) => paradigm switch
    {
        Paradigm.Supervised => Supervised,
        Paradigm.Clip => Clip,
        Paradigm.PreTrained => PreTrained,
        Paradigm.Human => Human,
        _ => "",
    };
}
