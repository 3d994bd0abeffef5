using System.Text;
using Behavior.Toybox.Files;
using Behavior.ModelZoo.Text;

namespace Behavior.Toybox.Captions;

/// <summary>The files by which the toy zoo's CLIP models read: the vocabulary in the form of OpenAI's <c>bpe_simple_vocab</c>, and the templates, one a line.</summary>
public static class ToyLanguage
{
    /// <summary>File names beside the weights.</summary>
    public const string VocabularyFile = "toy-vocabulary.txt", TemplatesFile = "toy-templates.txt";

    static readonly IReadOnlyList<(string Left, string Right)> s_merges = BytePairs.Learn(CaptionGrammar.Words);

    /// <summary>The texts that a zero-shot classifier fills with class names.</summary>
    public static IReadOnlyList<string> Templates => CaptionGrammar.Templates;

    /// <summary>The vocabulary as a text: a comment, then one merge a line.</summary>
    public static string Vocabulary { get; } =
        "#version: toy 1\n" + string.Concat(s_merges.Select(m => $"{m.Left} {m.Right}\n"));

    /// <summary>A tokenizer over this vocabulary; one thread at a time.</summary>
    internal static ClipTokenizer CreateTokenizer() => new(BpeVocabulary.FromMerges(s_merges));

    /// <summary>Writes both files into a folder.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0506: they cannot be written.</exception>
    public static void Write(string folder)
    {
        Put(VocabularyFile, Vocabulary);
        Put(TemplatesFile, string.Join('\n', Templates) + "\n");

        void Put(string name, string text) => ToyFile.Write(Path.Combine(folder, name), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }
}
