using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts;

/// <summary>
/// Reads one layout in which a dataset is distributed. What a new one needs is <see cref="Read"/>: it looks through the layout's files, notes every problem it finds, and gives classes and pictures.
/// Where the files lie, on a disk or in archives, does not matter to it.
/// </summary>
public abstract class LayoutReader : IDatasetReader
{
    /// <summary>Bytes of garbage below which an opening is no long one.</summary>
    const long WorthCollecting = 16 << 20;

    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<ItemKey> Keys => LayoutKeys.All;

    /// <inheritdoc/>
    public virtual DatasetFacts? Facts(DatasetSource source) => null;

    /// <summary>Whether archives in the root are read as if they were unpacked; not where they are shards that the reader opens itself.</summary>
    protected virtual bool OpensArchives => true;

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source)
    {
        source.Check(Keys);
        var allocated = GC.GetTotalAllocatedBytes();
        var layout = new Layout(source, Files(source));
        try
        {
            var content = Read(layout);
            LayoutChecks.Check(layout, content);
            layout.ThrowIfAny();
            var dataset = new LayoutDataset(layout, content);
            LetGo(allocated);
            return dataset;
        }
        catch
        {
            layout.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Gives back what a long opening needed: lists that were sorted, and every picture once. The collector would keep it for what comes, by a budget as large as the processor's cache (240 MB beside
    /// 300 MB of cache), and a pass needs next to nothing.
    /// </summary>
    static void LetGo(long allocated)
    {
        if (GC.GetTotalAllocatedBytes() - allocated > WorthCollecting) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Opens what the item's root names.</summary>
    private protected virtual IFileTree Files(DatasetSource source) => FileTrees.Open(source.Name, source.Root, OpensArchives);

    /// <summary>Finds classes and pictures. Problems are noted with <see cref="Layout.Problem"/> and reported together; one that makes going on useless is thrown.</summary>
    /// <exception cref="BehaviorException">BHV0302, BHV0303, BHV0313: the layout is not there, or damaged.</exception>
    protected abstract LayoutContent Read(Layout layout);
}
