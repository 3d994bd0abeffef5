using System.Text;
using Behavior.Fuzzing;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Onnx;
using Behavior.ModelZoo.Preprocessing;
using Behavior.ModelZoo.Text;

namespace Behavior.ModelZoo.Fuzz;

/// <summary>Every reader of this project.</summary>
static class Targets
{
    /// <summary>In the order of the program's lines.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        Checkpoint("safetensors", "fuzz.safetensors", Seeds.Checkpoints(".safetensors")),
        Checkpoint("torch-zip", "fuzz.pth", Seeds.Checkpoints("training.pth", "deflated.pth", "scripted.pt", "zip64.pth", "dtypes.pth")),
        Checkpoint("torch-legacy", "fuzz.th", Seeds.Checkpoints(".th", ".tar", "views-legacy.pth")),
        Header(), Pickle(), Index(),
        Vocabulary("vocabulary-text", "bpe.txt", [Seeds.Merges]),
        Vocabulary("vocabulary-gzip", "bpe.txt.gz", [Seeds.Packed(Seeds.Merges)]),
        Vocabulary("vocabulary-json", "vocab.json", [Seeds.Vocabulary], ("merges.txt", Seeds.Merges)),
        MergesBeside(),
        Configuration("open-clip-config", "open_clip_config.json",
            """{"model_cfg": {"vision_cfg": {"image_size": 224}}, "preprocess_cfg": {"mean": [0.48, 0.45, 0.4], "std": [0.26, 0.26, 0.27], "interpolation": "bicubic"}}"""),
        Configuration("preprocessor-config", "preprocessor_config.json",
            """{"crop_size": {"height": 224, "width": 224}, "size": {"shortest_edge": 256}, "do_center_crop": true, "resample": 3, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}"""),
        Configuration("timm-config", "config.json",
            """{"pretrained_cfg": {"input_size": [3, 224, 224], "crop_pct": 0.875, "interpolation": "bicubic", "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225], "crop_mode": "center"}}"""),
        Templates(), Cleaning(), Onnx(),
    ];

    static FuzzTarget Checkpoint(string name, string file, byte[][] seeds)
    {
        var scratch = new Scratch(name);
        return new(name, seeds, input => Outcome.Of(() => ReadAll(scratch.Write(file, input))));
    }

    /// <summary>The JSON of a safetensors file, with a length that fits.</summary>
    static FuzzTarget Header()
    {
        var seed = Seeds.Checkpoints("core-dtypes.safetensors").Single();
        var end = 8 + (int)BitConverter.ToInt64(seed);
        var scratch = new Scratch("safetensors-header");
        return new("safetensors-header", [seed[8..end]],
            input => Outcome.Of(() => ReadAll(scratch.Write("fuzz.safetensors", [.. BitConverter.GetBytes((long)input.Length), .. input, .. seed.AsSpan(end)]))));
    }

    /// <summary>The object of an archive whose checksums fit.</summary>
    static FuzzTarget Pickle()
    {
        var scratch = new Scratch("pickle");
        return new("pickle", Seeds.Pickles, input => Outcome.Of(() => ReadAll(scratch.Write("fuzz.pth", Seeds.WithPickle(input)))));
    }

    static FuzzTarget Index()
    {
        var scratch = new Scratch("shard-index", Seeds.Shards);
        return new("shard-index", [Seeds.Shards.Single(s => s.Name.EndsWith(".json", StringComparison.Ordinal)).Content],
            input => Outcome.Of(() => ReadAll(scratch.Write("model.safetensors.index.json", input))));
    }

    static FuzzTarget Vocabulary(string name, string file, byte[][] seeds, params (string, byte[])[] beside)
    {
        var scratch = new Scratch(name, beside);
        return new(name, seeds, input => Outcome.Of(() => Tokenize(scratch.Write(file, input))));
    }

    static FuzzTarget MergesBeside()
    {
        var scratch = new Scratch("merges", ("vocab.json", Seeds.Vocabulary));
        return new("merges", [Seeds.Merges], input => Outcome.Of(() => Tokenize(Path.Combine(Path.GetDirectoryName(scratch.Write("merges.txt", input))!, "vocab.json"))));
    }

    static FuzzTarget Configuration(string name, string file, string seed)
    {
        var scratch = new Scratch(name);
        return new(name, [Encoding.UTF8.GetBytes(seed)], input => Outcome.Of(() => _ = PreprocessingFiles.Beside(scratch.Write(file, input), out _)?.ToTransform()));
    }

    /// <summary>A graph with every kind of part, and its weights beside it; looked at in every way short of computing it.</summary>
    static FuzzTarget Onnx()
    {
        var scratch = new Scratch("onnx", ("no-such-file.data", new byte[1 << 21]));
        return new("onnx", Seeds.Onnx, input => Outcome.Of(() =>
        {
            var file = OnnxFile.Open(scratch.Write("fuzz.onnx", input));
            _ = OnnxReport.Of(file).Count + new OnnxHash(file).Text.Length;
        }));
    }

    static FuzzTarget Templates()
    {
        var scratch = new Scratch("templates");
        return new("templates", ["a photo of a {}.\na bad photo of the {}.\nart of {}\n"u8.ToArray()], input => Outcome.Of(() => PromptTemplates.Read(scratch.Write("templates.txt", input))));
    }

    /// <summary>Every text is cleaned and becomes ids of the vocabulary.</summary>
    static FuzzTarget Cleaning()
    {
        var vocabulary = BpeVocabulary.Load(new Scratch("text").Write("bpe.txt", Seeds.Merges));
        return new("text", Seeds.Texts, input => Outcome.Of(() => CheckIds(new ClipTokenizer(vocabulary).Encode(Encoding.Unicode.GetString(input)), vocabulary)));
    }

    static void Tokenize(string path)
    {
        var vocabulary = BpeVocabulary.Load(path);
        CheckIds(new ClipTokenizer(vocabulary).Encode("a photo of the cat \u00e9"), vocabulary);
    }

    static void CheckIds(long[] ids, BpeVocabulary vocabulary)
    {
        if (ids.Any(id => id < 0 || id >= vocabulary.Count) || !ids.Contains(vocabulary.EndId)) throw new InvalidOperationException("An id is none of the vocabulary's, or the end is missing.");
    }

    static void ReadAll(string path)
    {
        using var source = CheckpointFile.Open(path);
        var bytes = new byte[source.Tensors.Values.Select(t => t.Bytes).DefaultIfEmpty(0).Max()];
        foreach (var info in source.Tensors.Values) source.ReadBytes(info.Name, bytes.AsSpan(0, (int)info.Bytes));
    }
}
