using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation.Labels;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>Finds out what a checkpoint can give in a pass, without opening more of it than its head.</summary>
sealed class Candidates(Manifest manifest, Catalogue catalogue, HeadLabels heads)
{
    /// <summary>The checkpoint as a candidate.</summary>
    /// <exception cref="AbsentException">BHV0102: the weights are not on this machine. BHV0406: the source gives less than is wanted.</exception>
    /// <exception cref="BehaviorException">Something is wrong with the checkpoint, or its classes are others than the benchmark's.</exception>
    public Candidate Of(CheckpointItem item, PassRequest request)
    {
        var source = SourceOf(item);
        Require(item, source, request.Wanted);
        var weights = source.Identity(item); // first: whether they are here, and the pinned ones
        var outputs = request.Wanted | (request.Alongside & Possible(source.Gives(item)));
        var recorded = source.Recorded(item, request.Benchmark.Name);
        var (mapping, hash, space) = outputs.HasFlag(Outputs.Answers) ? Answers(item, source, request) : default;
        if (mapping is null) outputs &= ~Outputs.Answers;
        var provenance = new Provenance(weights, item.Architecture, request.Dataset.Fingerprint, request.Transform.Text, manifest.PrecisionOf(item), manifest.Device)
        {
            Head = hash ?? "", Recorded = recorded,
        };
        return new(item, source, outputs, mapping, provenance) { Head = space };
    }

    /// <summary>The source that an item belongs to.</summary>
    public IModelSource SourceOf(CheckpointItem item) => catalogue.SourceOf(item) as IModelSource
        ?? throw new BehaviorException("BHV0021", $"'{catalogue.SourceOf(item).Name}' takes checkpoint '{item.Name}' and gives no answers: it is no {nameof(IModelSource)}.");

    /// <summary>Refuses what the source cannot give, by a reason that skips the row.</summary>
    void Require(CheckpointItem item, IModelSource source, Outputs wanted)
    {
        if ((wanted & ~Possible(source.Gives(item))) is not Outputs.None and var lacking)
            throw new AbsentException("BHV0406", $"Checkpoint '{item.Name}' gives no {lacking.ToString().ToLowerInvariant()}: its source '{source.Name}' has {Words(source.Gives(item))}.");
    }

    /// <summary>The mapping and the hash of everything but the weights that determines answers; no mapping where they are a by-product and the head has other classes.</summary>
    (AnswerMapping? Mapping, string? Hash, LabelSpace? Head) Answers(CheckpointItem item, IModelSource source, PassRequest request)
    {
        try
        {
            LabelSpace classes = request.Dataset.LabelSpace;
            var head = source.Head(item, classes);
            var (mapping, space) = heads.Mapping(item, head, request.Benchmark, classes);
            return (mapping, mapping.Key.Length == 0 ? head.Hash : head.Hash.Length == 0 ? mapping.Key : TextHash.OfParts(head.Hash, mapping.Key), space);
        }
        catch (BehaviorException failure) when (failure is not AbsentException && !request.Wanted.HasFlag(Outputs.Answers)) { return default; }
    }

    static Outputs Possible(Capabilities gives) =>
        (gives.HasFlag(Capabilities.Answers) ? Outputs.Answers : 0)
        | (gives.HasFlag(Capabilities.Features) ? Outputs.Features : 0)
        | (gives.HasFlag(Capabilities.Activations) ? Outputs.Activations : 0);

    static string Words(Capabilities gives) => gives == Capabilities.None ? "nothing" : gives.ToString().ToLowerInvariant();
}
