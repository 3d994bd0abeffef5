using System.Globalization;

namespace Behavior.Datasets.Containers.Tar;

/// <summary>What a PAX header says of the member behind it: records <c>length key=value</c>, each ending with a line break that its length counts.</summary>
/// <param name="Path">Its path; null where the record is not there.</param>
/// <param name="Size">Its bytes; null where the record is not there.</param>
/// <param name="IsSparse">Whether its bytes are packed in GNU's sparse form.</param>
readonly record struct PaxRecords(string? Path, long? Size, bool IsSparse)
{
    /// <summary>Reads the records; false where they are none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out PaxRecords records)
    {
        records = default;
        while (bytes.Length > 0)
        {
            var blank = bytes.IndexOf((byte)' ');
            if (blank <= 0 || !int.TryParse(bytes[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return false;
            if (length <= blank + 1 || length > bytes.Length || bytes[length - 1] != '\n') return false;
            var record = bytes[(blank + 1)..(length - 1)];
            var equals = record.IndexOf((byte)'=');
            if (equals <= 0 || !records.TryTake(record[..equals], record[(equals + 1)..], out records)) return false;
            bytes = bytes[length..];
        }
        return true;
    }

    bool TryTake(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, out PaxRecords records)
    {
        records = this;
        if (key.SequenceEqual("path"u8))
        {
            if (value.Contains((byte)0)) return false;
            records = this with { Path = TarHeader.Text(value) };
        }
        else if (key.SequenceEqual("size"u8))
        {
            if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return false;
            records = this with { Size = size };
        }
        else if (key.StartsWith("GNU.sparse."u8)) records = this with { IsSparse = true };
        return true;
    }
}
