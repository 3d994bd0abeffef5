using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Behavior.Evaluation.Exports;

/// <summary>numpy's .npz: <c>sample</c>, <c>label</c> and <c>top1</c> as texts, <c>confidence</c> and <c>logits</c> as float32.</summary>
static class ArrayExport
{
    const int Alignment = 64;

    public static void Write(Stream stream, Predictions predictions)
    {
        var count = predictions.Samples.Count;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Texts(archive, "sample", [.. predictions.Samples.Select(s => s.Id)]);
        Texts(archive, "label", [.. predictions.Labels.Select(l => predictions.Classes[l])]);
        Texts(archive, "top1", [.. Enumerable.Range(0, count).Select(i => PredictionTable.Answer(predictions, i))]);
        if (predictions.SaysConfidence) Numbers(archive, "confidence", $"({count},)", predictions.Confidences);
        if (predictions.HasScores) Numbers(archive, "logits", $"({count}, {predictions.Classes.Count})", predictions.Logits);
    }

    static void Texts(ZipArchive archive, string name, string[] texts)
    {
        var encoded = texts.Select(Encoding.UTF32.GetBytes).ToList();
        var width = Math.Max(sizeof(int), encoded.Max(e => e.Length));
        using var entry = Begin(archive, name, $"<U{width / sizeof(int)}", $"({texts.Length},)");
        var element = new byte[width];
        foreach (var bytes in encoded)
        {
            element.AsSpan().Clear();
            bytes.CopyTo(element, 0);
            entry.Write(element);
        }
    }

    static void Numbers(ZipArchive archive, string name, string shape, float[] values)
    {
        using var entry = Begin(archive, name, "<f4", shape);
        const int Step = 1 << 20;
        for (var at = 0; at < values.Length; at += Step) entry.Write(MemoryMarshal.AsBytes(values.AsSpan(at, Math.Min(Step, values.Length - at))));
    }

    /// <summary>Writes the head of an array: version 1, padded so that its elements are aligned.</summary>
    static Stream Begin(ZipArchive archive, string name, string type, string shape)
    {
        var entry = archive.CreateEntry(name + ".npy", CompressionLevel.NoCompression);
        entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same predictions are the same bytes
        var content = entry.Open();
        var text = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}");
        var length = (10 + text.Length + 1 + Alignment - 1) / Alignment * Alignment - 10;
        content.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)length, (byte)(length >> 8), .. Encoding.ASCII.GetBytes(text.PadRight(length - 1)), (byte)'\n']);
        return content;
    }
}
