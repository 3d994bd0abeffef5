namespace Behavior.Imaging.Pipeline;

/// <summary>One picture to be read: its id, and how to get at it. Reading happens on the pipeline's threads.</summary>
public sealed class ImageInput
{
    readonly string? _path;
    readonly Func<ReadOnlyMemory<byte>>? _bytes;
    readonly Func<RgbImage>? _image;

    ImageInput(string id, string? path, Func<ReadOnlyMemory<byte>>? bytes, Func<RgbImage>? image) => (Id, _path, _bytes, _image) = (id, path, bytes, image);

    /// <summary>The sample's id: in messages, and the seed of random corruptions.</summary>
    public string Id { get; }

    /// <summary>A picture file.</summary>
    /// <param name="id">The sample's id.</param>
    /// <param name="path">The file's path.</param>
    public static ImageInput FromFile(string id, string path) => new(id, path, null, null);

    /// <summary>The bytes of a picture file, from an archive or a record.</summary>
    /// <param name="id">The sample's id.</param>
    /// <param name="read">Gives the whole file; called once, on any thread.</param>
    public static ImageInput FromBytes(string id, Func<ReadOnlyMemory<byte>> read) => new(id, null, read, null);

    /// <summary>A picture that is drawn or decoded elsewhere.</summary>
    /// <param name="id">The sample's id.</param>
    /// <param name="make">Gives the picture; called once, on any thread.</param>
    public static ImageInput FromImage(string id, Func<RgbImage> make) => new(id, null, null, make);

    internal void Run<T>(Transforms.Transform transform, Span<T> chw, Transforms.TransformWorkspace workspace) where T : unmanaged
    {
        if (_image is not null) transform.Run(_image(), Id, chw, workspace);
        else transform.Run(_path is not null ? workspace.File.Read(_path) : _bytes!(), Id, chw, workspace);
    }
}
