using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="cifar100"</c>: a training and a test file, binary or of Python. The label is the fine one; the annotation <c>coarse</c> holds the other.</summary>
public sealed class Cifar100Reader : CifarReader
{
    static readonly LabelSpace s_classes = LabelSpace.OfIds("cifar-100",
    [
        "apple", "aquarium_fish", "baby", "bear", "beaver", "bed", "bee", "beetle", "bicycle", "bottle", "bowl", "boy", "bridge", "bus", "butterfly", "camel", "can", "castle",
        "caterpillar", "cattle", "chair", "chimpanzee", "clock", "cloud", "cockroach", "couch", "crab", "crocodile", "cup", "dinosaur", "dolphin", "elephant", "flatfish", "forest", "fox",
        "girl", "hamster", "house", "kangaroo", "keyboard", "lamp", "lawn_mower", "leopard", "lion", "lizard", "lobster", "man", "maple_tree", "motorcycle", "mountain", "mouse",
        "mushroom", "oak_tree", "orange", "orchid", "otter", "palm_tree", "pear", "pickup_truck", "pine_tree", "plain", "plate", "poppy", "porcupine", "possum", "rabbit", "raccoon", "ray",
        "road", "rocket", "rose", "sea", "seal", "shark", "shrew", "skunk", "skyscraper", "snail", "snake", "spider", "squirrel", "streetcar", "sunflower", "sweet_pepper", "table", "tank",
        "telephone", "television", "tiger", "tractor", "train", "trout", "tulip", "turtle", "wardrobe", "whale", "willow_tree", "wolf", "woman", "worm",
    ]);

    /// <inheritdoc/>
    public override string Kind => "cifar100";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("CIFAR-100", "https://www.cs.toronto.edu/~kriz/cifar.html", "not stated")
    {
        Published = new Dictionary<string, long> { ["train"] = 50000, ["test"] = 10000, ["classes"] = 100, ["coarse"] = 20 },
        Bytes = 169_000_000,
        Layout = "cifar-100-binary/train.bin, cifar-100-binary/test.bin; or cifar-100-python/train",
    };

    private protected override bool HasCoarse => true;

    private protected override LabelSpace Classes => s_classes;

    private protected override (string Text, string Pickle, string Key) Names => ("fine_label_names.txt", "meta", "fine_label_names");

    private protected override string[] Files(string part) => [part];
}
