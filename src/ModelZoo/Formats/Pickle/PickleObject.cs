namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A bag of attributes: an argparse.Namespace, or a module of a TorchScript archive.</summary>
sealed class PickleObject(bool module) : PickleNode
{
    /// <summary>Whether it is a TorchScript module.</summary>
    public bool IsModule { get; } = module;

    /// <summary>What BUILD set; null before.</summary>
    public PickleDictionary? Attributes { get; set; }
}
