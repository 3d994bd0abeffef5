using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Corruptions;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Datasets.Derived;

/// <summary>
/// The common corruptions of ImageNet-C over any dataset, made when a picture is asked for: 19 corruptions at 5 severities, each of these
/// cells with its own evenly spread samples of the base. A picture that is not square is first cut as ImageNet-C was made: shorter side to
/// 256, middle 224 x 224. Annotated <c>corruption</c>, <c>severity</c>, <c>cluster</c> (the picture that it was made of) and what the base says. The base stays its owner's.
/// </summary>
public sealed class CorruptedDataset : IDataset
{
    const int Severities = 5;
    static readonly Transform s_square = Transform.Parse("resize(256,bilinear)|center-crop(224)");

    readonly IDataset _base;
    readonly int _perCell;
    readonly Lazy<int[]>[] _cells;

    /// <summary>Lays out the cells; nothing is read yet.</summary>
    /// <param name="name">The benchmark's name.</param>
    /// <param name="from">The clean dataset.</param>
    /// <param name="perCell">Samples a cell, at least 1; all of the base when it has fewer.</param>
    public CorruptedDataset(string name, IDataset from, int perCell)
    {
        (Name, _base, _perCell) = (name, from, Math.Min(perCell, from.Samples.Count));
        _cells = [.. Cells.Select(c => new Lazy<int[]>(() => Spread.Choose(from.Samples, _perCell, string.Create(CultureInfo.InvariantCulture, $"{c.Corruption.Name}/{c.Severity}"))))];
        Samples = new LazySamples(_cells.Length * _perCell, Sample);
        Fingerprint = TextHash.Of(string.Create(CultureInfo.InvariantCulture,
            $"corrupted/2 {_perCell} a cell of {from.Fingerprint}: {string.Join(',', CorruptionCatalog.All.Select(c => c.Name))}"));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LabelSpace LabelSpace => _base.LabelSpace;

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public bool HasPictures => _base.HasPictures;

    /// <inheritdoc/>
    public ImageInput Input(int index) => ImageInput.FromImage(Samples[index].Id, () => Load(index));

    /// <inheritdoc/>
    public RgbImage Load(int index)
    {
        var (corruption, severity) = Cells[index / _perCell];
        var image = _base.Load(Origin(index));
        var id = _base.Samples[Origin(index)].Id;
        if (image.Width != image.Height) image = s_square.Apply(image, id);
        return corruption.Apply(image, severity, SeededRandom.For(id, corruption.Name, severity));
    }

    /// <inheritdoc/>
    public void Dispose() { }

    static IReadOnlyList<(Corruption Corruption, int Severity)> Cells { get; } =
        [.. from corruption in CorruptionCatalog.All from severity in Enumerable.Range(1, Severities) select (corruption, severity)];

    int Origin(int index) => _cells[index / _perCell].Value[index % _perCell];

    Sample Sample(int index)
    {
        var (corruption, severity) = Cells[index / _perCell];
        var clean = _base.Samples[Origin(index)];
        var level = severity.ToString(CultureInfo.InvariantCulture);
        return new($"{corruption.Name}/{level}/{clean.Id}", clean.Label)
        {
            Annotations = new Dictionary<string, string>(clean.Annotations)
            {
                ["corruption"] = corruption.Name,
                ["severity"] = level,
                ["cluster"] = clean.Annotations.GetValueOrDefault("cluster") ?? $"{_base.Name}/{clean.Id}",
            },
        };
    }
}
