namespace Behavior.ModelZoo.Formats;

/// <summary>Where a PyTorch file keeps the bytes of its storages.</summary>
interface IStorageReader : IDisposable
{
    /// <summary>Reads a whole storage and checks what can be checked of it.</summary>
    /// <param name="storage">A storage that the file's object names.</param>
    /// <param name="destination">Exactly its bytes.</param>
    void Read(Pickle.PickleStorage storage, Span<byte> destination);
}
