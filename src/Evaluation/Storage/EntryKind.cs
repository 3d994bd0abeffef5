namespace Behavior.Evaluation.Storage;

/// <summary>What a file of the store holds.</summary>
public enum EntryKind
{
    /// <summary>Class scores with sample ids and labels, as Parquet.</summary>
    Predictions,

    /// <summary>Pooled features, as safetensors.</summary>
    Features,

    /// <summary>One matrix a layer, as safetensors.</summary>
    Activations,

    /// <summary>What a method that was fitted on features answers, as safetensors.</summary>
    Answers,

    /// <summary>Matrices that a source made of a checkpoint, as safetensors: the zero-shot classifiers of CLIP models.</summary>
    Classifiers,
}
