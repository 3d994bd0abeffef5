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
        var layout = new Layout(source, Files(source));
        try
        {
            var content = Read(layout);
            LayoutChecks.Check(layout, content);
            layout.ThrowIfAny();
            return new LayoutDataset(layout, content);
        }
        catch
        {
            layout.Dispose();
            throw;
        }
    }

    /// <summary>Opens what the item's root names.</summary>
    private protected virtual IFileTree Files(DatasetSource source) => FileTrees.Open(source.Name, source.Root, OpensArchives);

    /// <summary>Finds classes and pictures. Problems are noted with <see cref="Layout.Problem"/> and reported together; one that makes going on useless is thrown.</summary>
    /// <exception cref="BehaviorException">BHV0302, BHV0303, BHV0313: the layout is not there, or damaged.</exception>
    protected abstract LayoutContent Read(Layout layout);
}
