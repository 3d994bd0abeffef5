using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.Conformance.Cases;

/// <summary>
/// A value of a golden that knows where it stands. It is asked as a <see cref="JsonElement"/> is, and whatever it is not, a missing key, another
/// type, a number that is not finite or outside of what is asked for, is one error that names the place: goldens are files of others.
/// </summary>
public readonly struct GoldenValue
{
    readonly JsonElement _json;
    readonly GoldenPlace? _outer;
    readonly string? _key;
    readonly int _index;

    GoldenValue(JsonElement json, GoldenPlace? outer, string? key, int index) => (_json, _outer, _key, _index) = (json, outer, key, index);

    /// <summary>The top of a golden.</summary>
    public static implicit operator GoldenValue(JsonElement root) => Of(root);

    /// <summary>The top of a golden.</summary>
    public static GoldenValue Of(JsonElement root) => new(root, null, null, 0);

    /// <summary>What it is.</summary>
    public JsonValueKind ValueKind => _json.ValueKind;

    /// <summary>Where it stands, for example <c>cases[3].input.n</c>; empty at the top.</summary>
    public string Place => GoldenPlace.Text(_outer, _key, _index);

    /// <summary>An item of a list.</summary>
    public GoldenValue this[int index] => index < GetArrayLength() ? new(_json[index], Inside(), null, index) : throw Missing(GoldenPlace.Text(Inside(), null, index));

    /// <summary>The value of a key.</summary>
    public GoldenValue GetProperty(string key) => TryGetProperty(key, out var value) ? value : throw Missing(GoldenPlace.Text(Inside(), key, 0));

    /// <summary>The value of a key that a golden may leave out.</summary>
    public bool TryGetProperty(string key, out GoldenValue value)
    {
        Must(JsonValueKind.Object, "an object");
        var found = _json.TryGetProperty(key, out var json);
        value = found ? new(json, Inside(), key, 0) : default;
        return found;
    }

    /// <summary>How many items a list has.</summary>
    public int GetArrayLength()
    {
        Must(JsonValueKind.Array, "a list");
        return _json.GetArrayLength();
    }

    /// <summary>The items of a list.</summary>
    public IEnumerable<GoldenValue> EnumerateArray()
    {
        Must(JsonValueKind.Array, "a list");
        var inside = Inside();
        return _json.EnumerateArray().Select((item, i) => new GoldenValue(item, inside, null, i));
    }

    /// <summary>The members of an object.</summary>
    public IEnumerable<GoldenProperty> EnumerateObject()
    {
        Must(JsonValueKind.Object, "an object");
        var inside = Inside();
        return _json.EnumerateObject().Select(member => new GoldenProperty(member.Name, new(member.Value, inside, member.Name, 0)));
    }

    /// <summary>The items of a list of cases: without any, nothing would be compared and all would seem well.</summary>
    public IEnumerable<GoldenValue> EnumerateCases() => GetArrayLength() > 0 ? EnumerateArray() : throw Not("a list with at least one case", "an empty list");

    /// <summary>The members of an object whose members are cases; at least one, likewise.</summary>
    public IEnumerable<GoldenProperty> EnumerateNamedCases()
    {
        var members = EnumerateObject();
        return _json.GetPropertyCount() > 0 ? members : throw Not("an object with at least one case", "an empty object");
    }

    /// <summary>A text.</summary>
    public string GetString() => ValueKind == JsonValueKind.String ? _json.GetString()! : throw Not("a text");

    /// <summary>A text, or null.</summary>
    public string? GetStringOrNull() => ValueKind == JsonValueKind.Null ? null : GetString();

    /// <summary>A yes or no.</summary>
    public bool GetBoolean() => ValueKind is JsonValueKind.True or JsonValueKind.False ? _json.GetBoolean() : throw Not("true or false");

    /// <summary>A whole number.</summary>
    public int GetInt32() => ValueKind == JsonValueKind.Number && _json.TryGetInt32(out var number) ? number : throw Not($"a whole number of at most {int.MaxValue}");

    /// <summary>A whole number from 0 on.</summary>
    public uint GetUInt32() => ValueKind == JsonValueKind.Number && _json.TryGetUInt32(out var number) ? number : throw Not($"a whole number from 0 to {uint.MaxValue}");

    /// <summary>A large whole number.</summary>
    public long GetInt64() => ValueKind == JsonValueKind.Number && _json.TryGetInt64(out var number) ? number : throw Not("a whole number of 64 bits");

    /// <summary>A finite number.</summary>
    public double GetDouble() => ValueKind == JsonValueKind.Number && _json.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Not("a finite number");

    /// <summary>A number that is finite in single precision.</summary>
    public float GetSingle() => (float)GetDouble() is var number && float.IsFinite(number) ? number : throw Not("a number that is finite in single precision");

    /// <summary>A number; null where the golden says by <c>null</c> that it is undefined.</summary>
    public double? GetDoubleOrNull() => ValueKind == JsonValueKind.Null ? null : GetDouble();

    /// <summary>A count or a size: whatever is allocated or repeated so often is bounded before.</summary>
    public int GetCount(int least, int most) =>
        ValueKind == JsonValueKind.Number && _json.TryGetInt32(out var number) && number >= least && number <= most ? number : throw Not($"a whole number from {least:N0} to {most:N0}");

    /// <summary>A number within bounds.</summary>
    public double GetWithin(double least, double most) => GetDouble() is var number && number >= least && number <= most ? number : throw Not($"a number from {least} to {most}");

    /// <summary>The value as it stands in the file.</summary>
    public override string ToString() => _json.ToString();

    /// <summary>The error of a value that is not what was asked for.</summary>
    public BehaviorException Not(string expected, string? found = null) => GoldenFailure.Value(Place, expected, found ?? Found());

    GoldenPlace? Inside() => _outer is null && _key is null ? null : new(_outer, _key, _index);

    void Must(JsonValueKind kind, string expected)
    {
        if (ValueKind != kind) throw Not(expected);
    }

    BehaviorException Missing(string place) => GoldenFailure.Missing(place, Found());

    string Found() => ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"a list of {_json.GetArrayLength():N0}",
        JsonValueKind.String => $"the text {Short()}",
        _ => Short(),
    };

    string Short() => _json.GetRawText() is { Length: > 40 } text ? text[..37] + "..." : _json.GetRawText();
}
