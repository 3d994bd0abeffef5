using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Behavior.Evaluation;

namespace Behavior.Measures;

/// <summary>
/// Keeps what a transfer method answered by what determined it, so that no probe is fitted twice. One small file each, moved into place
/// when it is whole; a damaged one is not taken. Layout: the line <c>behavior-answers/1 N SHA256</c>, then little-endian int32.
/// </summary>
sealed class AnswerStore(string folder)
{
    const string Magic = "behavior-answers/1";

    public int[] Get(string method, Provenance provenance, Func<int[]> compute)
    {
        var key = string.Join('\n', Magic, method, Provenance.EngineVersion.ToString(CultureInfo.InvariantCulture), provenance.Weights, provenance.Architecture, provenance.Data, provenance.Transform, provenance.Precision);
        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + ".answers");
        if (TryRead(path) is { } known) return known;
        var answers = compute();
        Write(path, answers);
        return answers;
    }

    static int[]? TryRead(string path)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        var end = bytes.AsSpan(0, Math.Min(bytes.Length, 256)).IndexOf((byte)'\n');
        if (end < 0 || (bytes.Length - end - 1) % sizeof(int) != 0) return null;
        var data = bytes.AsSpan(end + 1);
        return Encoding.ASCII.GetString(bytes, 0, end) == Header(data) ? MemoryMarshal.Cast<byte, int>(data).ToArray() : null;
    }

    void Write(string path, int[] answers)
    {
        Directory.CreateDirectory(folder);
        var part = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.part";
        var data = MemoryMarshal.AsBytes<int>(answers);
        using (var file = File.Create(part))
        {
            file.Write(Encoding.ASCII.GetBytes(Header(data) + "\n"));
            file.Write(data);
        }
        File.Move(part, path, overwrite: true);
    }

    static string Header(ReadOnlySpan<byte> data) =>
        string.Create(CultureInfo.InvariantCulture, $"{Magic} {data.Length / sizeof(int)} {Convert.ToHexStringLower(SHA256.HashData(data))}");
}
