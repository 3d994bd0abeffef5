using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Pipeline;

/// <summary>One picture to be read: its id, and how to get at it. Reading happens on the pipeline's threads.</summary>
public sealed class ImageInput
{
    readonly Func<ReadOnlyMemory<byte>>? _bytes;
    readonly Func<RgbImage>? _image;

    ImageInput(string id, string? description, Func<ReadOnlyMemory<byte>>? bytes, Func<RgbImage>? image) =>
        (Id, Description, _bytes, _image) = (id, description ?? id, bytes, image);

    /// <summary>The sample's id: the seed of random corruptions, and in messages where nothing else is said.</summary>
    public string Id { get; }

    /// <summary>What messages call the picture: where it comes from, with its id; the id alone unless said.</summary>
    public string Description { get; }

    /// <summary>The bytes of a picture file, from an archive or a record.</summary>
    /// <param name="id">The sample's id.</param>
    /// <param name="read">Gives the whole file; called once by each reader, on any thread.</param>
    /// <param name="description">What messages call it.</param>
    public static ImageInput FromBytes(string id, Func<ReadOnlyMemory<byte>> read, string? description = null) => new(id, description, read, null);

    /// <summary>A picture that is drawn or decoded elsewhere.</summary>
    /// <param name="id">The sample's id.</param>
    /// <param name="make">Gives the picture; called once by each reader, on any thread.</param>
    public static ImageInput FromImage(string id, Func<RgbImage> make) => new(id, null, null, make);

    /// <summary>Reads and decodes the picture, or draws it.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0201 to BHV0205: the picture cannot be decoded; the message holds the description.</exception>
    public RgbImage Decode() => _image is not null ? _image() : ImageDecoder.Decode(_bytes!(), Description);

    internal void Run<T>(Transform transform, Span<T> chw, TransformWorkspace workspace) where T : unmanaged
    {
        if (_image is not null) transform.Run(_image(), Id, chw, workspace);
        else transform.Run(_bytes!(), Id, Description, chw, workspace);
    }
}
