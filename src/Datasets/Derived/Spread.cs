using System.Security.Cryptography;
using System.Text;

namespace Behavior.Datasets.Derived;

/// <summary>
/// Which samples stand for a dataset: the samples, sorted by label, are cut into as many stretches of equal length as are wanted, and each
/// stretch gives one, by lot. So every label keeps its share, and a dataset whose labels or factors take turns is not read in step with
/// them, as every n-th sample would be. The lot depends on the sample's id and a key, never on the machine.
/// </summary>
public static class Spread
{
    /// <summary>Indices of the chosen samples, ascending; all when there are no more than wanted.</summary>
    /// <param name="samples">The dataset's samples.</param>
    /// <param name="count">How many are wanted, at least 1.</param>
    /// <param name="key">Another key draws other lots.</param>
    public static int[] Choose(IReadOnlyList<Sample> samples, int count, string key = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (count >= samples.Count) return [.. Enumerable.Range(0, samples.Count)];
        var byLabel = Enumerable.Range(0, samples.Count).OrderBy(i => samples[i].Label).ToArray();
        var chosen = new int[count];
        for (var i = 0; i < count; i++)
        {
            var (from, to) = ((int)((long)i * byLabel.Length / count), (int)((long)(i + 1) * byLabel.Length / count));
            chosen[i] = byLabel[from..to].MinBy(s => Lot(samples[s].Id, key));
        }
        Array.Sort(chosen);
        return chosen;
    }

    static ulong Lot(string id, string key) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}/{id}")));
}
