namespace Behavior.Datasets.Folders;

/// <summary>What people call the parts of a dataset.</summary>
static class SplitNames
{
    static readonly HashSet<string> s_names = new(
        ["train", "training", "trainset", "train_set", "val", "valid", "validation", "valset", "val_set", "test", "testing", "testset", "test_set", "dev", "eval", "holdout", "extra", "unlabeled"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a folder of this name is likely a part and no class.</summary>
    public static bool Are(string name) => s_names.Contains(name);
}
