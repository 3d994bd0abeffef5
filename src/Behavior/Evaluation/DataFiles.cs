using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Manifests;

namespace Behavior.Evaluation;

/// <summary>The data behind a <c>Benchmark</c> item.</summary>
static class DataFiles
{
    /// <summary>Opens the dataset.</summary>
    /// <exception cref="AbsentException">BHV0301: the data are not on this machine; the message says how to get them.</exception>
    /// <exception cref="BehaviorException">BHV03xx, BHV05xx: the data are there and damaged, or the item names none.</exception>
    public static IDataset Open(BenchmarkItem item)
    {
        try
        {
            return Kinds.All.Find(item.Kind).Open(item.Source);
        }
        catch (AbsentException absent)
        {
            throw new AbsentException(absent.Code, $"{absent.Text} {Mend(item)}");
        }
    }

    /// <summary>What to do where the data are absent.</summary>
    public static string Mend(BenchmarkItem item) => item.Obtain.Length > 0
        ? $"To get them: {item.Obtain}"
        : $"Run: dotnet test tests/Behavior.Tests -p:Zoo={item.Zoo} -p:DataRoot=FOLDER with the folder that holds them, or set Root on the item in {Path.GetFileName(item.DefinedIn)}.";
}
