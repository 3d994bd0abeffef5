using Behavior.ModelZoo.Native;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Native;

/// <summary>A folder that looks like PyTorch's <c>torch/lib</c> from outside: headers of libraries, and nothing in them.</summary>
sealed class MadeUpTorch : IDisposable
{
    public const byte X64 = 62, Arm64 = 183;

    readonly TempFolder _temp = new();

    public MadeUpTorch()
    {
        Directory.CreateDirectory(Folder.Path);
        foreach (var name in new[] { "libc10.so", "libtorch_cpu.so", "libtorch.so" }) Library(name);
    }

    public TorchFolder Folder => new(Path.Combine(_temp.Path, "torch", "lib"));

    public string this[string name] => Path.Combine(Folder.Path, name);

    /// <summary>Writes the header of a library: the identification, then type 3 (shared), then the machine.</summary>
    public void Library(string name, byte machine = X64, byte bits = 2) =>
        File.WriteAllBytes(this[name], [0x7f, (byte)'E', (byte)'L', (byte)'F', bits, 1, 1, .. new byte[9], 3, 0, machine, 0, .. new byte[44]]);

    public void Dispose() => _temp.Dispose();
}
