using System.Globalization;
using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Text;

namespace Behavior.Evaluation;

/// <summary>
/// Keeps logits on disk by what determined them, so that nothing is computed twice. One file an evaluation, written beside its place
/// and moved into it; a file that is cut off or altered is not taken: its checksum fails, and the evaluation runs again.
/// Layout: the line <c>behavior-predictions/1 ROWS CLASSES SHA256</c>, then little-endian float32 logits.
/// </summary>
public sealed class PredictionStore(string folder)
{
    const string Magic = "behavior-predictions/1";

    /// <summary>The file that predictions of this provenance are kept in.</summary>
    public string PathOf(Provenance provenance)
    {
        var key = string.Join('\n', Magic, Provenance.EngineVersion.ToString(CultureInfo.InvariantCulture),
            provenance.Weights, provenance.Architecture, provenance.Data, provenance.Transform, provenance.Precision);
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + ".logits");
    }

    /// <summary>The logits of this provenance, or null when they are not there, or damaged.</summary>
    /// <param name="provenance">What determines them.</param>
    /// <param name="rows">Expected number of samples.</param>
    /// <param name="classes">Expected number of classes.</param>
    public float[]? TryRead(Provenance provenance, int rows, int classes)
    {
        var path = PathOf(provenance);
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        var end = bytes.AsSpan(0, Math.Min(bytes.Length, 256)).IndexOf((byte)'\n');
        if (end < 0 || bytes.Length - end - 1 != (long)rows * classes * sizeof(float)) return null;
        var data = bytes.AsSpan(end + 1);
        return Encoding.ASCII.GetString(bytes, 0, end) == Header(rows, classes, data) ? MemoryMarshal.Cast<byte, float>(data).ToArray() : null;
    }

    /// <summary>Keeps the logits. An interrupted write leaves nothing behind that a reader would take.</summary>
    public void Write(Provenance provenance, int rows, int classes, float[] logits)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(provenance);
        var part = $"{path}.{Environment.ProcessId}.part";
        var data = MemoryMarshal.AsBytes<float>(logits);
        using (var file = File.Create(part))
        {
            file.Write(Encoding.ASCII.GetBytes(Header(rows, classes, data) + "\n"));
            file.Write(data);
        }
        File.Move(part, path, overwrite: true);
    }

    static string Header(int rows, int classes, ReadOnlySpan<byte> data) =>
        string.Create(CultureInfo.InvariantCulture, $"{Magic} {rows} {classes} {Convert.ToHexStringLower(SHA256.HashData(data))}");
}
