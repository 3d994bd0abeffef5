using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Checkpoints;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>The file behind a <c>Checkpoint</c> item: whether it is there, and whether it is the one that was pinned.</summary>
static class WeightsFile
{
    /// <summary>The SHA-256 of the weights, lower-case hexadecimal.</summary>
    /// <exception cref="AbsentException">BHV0102: there is nothing at the path.</exception>
    /// <exception cref="BehaviorException">BHV0102: something else than a file is there; BHV0103: it is another file than the item's <c>Sha256</c> names.</exception>
    public static string Hash(CheckpointItem item)
    {
        if (RegularFile.KindOf(item.Weights) == PathKind.Nothing)
            throw new AbsentException("BHV0102", $"The weights of '{item.Name}' are not here: no file '{item.Weights}'.{AbsentException.ToGet}{Mend(item)}");
        var actual = FileHash.Sha256(item.Weights);
        if (item.Sha256.Length > 0 && item.Sha256 != actual)
            throw new BehaviorException("BHV0103", $"The weights of '{item.Name}' are not the pinned ones. {item.Weights} has SHA-256 {actual}, expected {item.Sha256}. Usual causes: "
                + $"an interrupted download, or a new version of the checkpoint. If the file is right, set Sha256=\"{actual}\" on the item in {item.DefinedIn}.");
        return actual;
    }

    static string Mend(CheckpointItem item) => item.Obtain.Length > 0
        ? item.Obtain
        : $"dotnet test tests/Behavior.Tests -p:Zoo={item.Zoo} -p:CheckpointRoot=FOLDER with the folder that holds them, or set Weights on the item in {Path.GetFileName(item.DefinedIn)}.";
}
