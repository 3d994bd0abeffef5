using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Pickle;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>The two forms in which CIFAR's batches are distributed.</summary>
static class CifarForms
{
    /// <summary>Records of one label, or a coarse and a fine one, and the planes.</summary>
    /// <exception cref="BehaviorException">BHV0302: the file is no whole number of records.</exception>
    public static CifarBatch Binary(IBytes bytes, bool hasCoarse)
    {
        var heads = hasCoarse ? 2 : 1;
        var size = heads + CifarBatch.Bytes;
        if (bytes.Length % size != 0) throw BytesException.Cut(bytes.Name, $"records have {size} bytes, and its {bytes.Length} bytes are no whole number of them");
        var (labels, coarse) = (new long[bytes.Length / size], hasCoarse ? new long[bytes.Length / size] : null);
        Span<byte> head = stackalloc byte[heads];
        for (var i = 0; i < labels.Length; i++)
        {
            bytes.Read((long)i * size, head);
            labels[i] = head[^1];
            if (coarse is not null) coarse[i] = head[0];
        }
        return new(labels, coarse, null, (row, planes) => bytes.Read((long)row * size + heads, planes));
    }

    /// <summary>A pickle of an array and lists.</summary>
    /// <exception cref="BehaviorException">BHV0302, BHV0303, BHV0313: it is no such pickle, or its lists and its array differ in length.</exception>
    public static CifarBatch Python(IBytes bytes, bool hasCoarse)
    {
        var pickle = new BatchPickle(bytes);
        var data = pickle.Array("data");
        ArrayFiles.Check(data, [NumberType.UInt8], null, CifarBatch.Bytes);
        if (data.IsColumnMajor) throw new BehaviorException("BHV0313", $"{data.Name} holds its pictures column by column, which no published batch does. Fetch it again.");
        var labels = List(pickle, bytes.Name, hasCoarse ? "fine_labels" : "labels", data);
        var coarse = hasCoarse ? List(pickle, bytes.Name, "coarse_labels", data) : null;
        var files = pickle.Keys.Contains("filenames") ? pickle.Texts("filenames") : null;
        if (files is not null && files.Length != data.Shape[0]) throw new BehaviorException("BHV0313", $"{bytes.Name} has {files.Length:N0} file names for {data.Shape[0]:N0} pictures. "
            + "Fetch it again.");
        return new(labels, coarse, files, (row, planes) => data.Read((long)row * CifarBatch.Bytes, planes));
    }

    static long[] List(BatchPickle pickle, string name, string key, NumberArray data)
    {
        var list = pickle.Integers(key);
        ArrayFiles.CheckCount($"{name}, {key},", list.Length, data.Shape[0]);
        return list;
    }
}
