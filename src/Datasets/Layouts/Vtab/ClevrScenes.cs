using System.Text;
using System.Text.Json;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Reads CLEVR's scenes token by token: a list of 70,000 as a document would take gigabytes.</summary>
static class ClevrScenes
{
    /// <summary>All scenes of a list.</summary>
    /// <exception cref="JsonException">It is no sound JSON, or no list of scenes; the message says where.</exception>
    public static List<ClevrScene> Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(json);
        List<ClevrScene>? scenes = null;
        try
        {
            Begin(ref reader, JsonTokenType.StartObject, "an object with 'scenes'");
            while (Name(ref reader) is { } name)
            {
                if (name != "scenes") reader.Skip();
                else if (scenes is null) scenes = Scenes(ref reader);
                else throw Unlike(reader, "'scenes' stands twice");
            }
            reader.Read();
        }
        catch (InvalidOperationException failure) { throw new JsonException($"A text before byte {reader.BytesConsumed} is not Unicode.", failure); }
        return scenes ?? throw new JsonException("It has no 'scenes'.");
    }

    static List<ClevrScene> Scenes(ref Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.StartArray, "a list of scenes");
        var scenes = new List<ClevrScene>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) scenes.Add(Scene(ref reader, scenes.Count));
        return scenes;
    }

    static ClevrScene Scene(ref Utf8JsonReader reader, int row)
    {
        Expect(reader, JsonTokenType.StartObject, $"scene #{row}");
        string? picture = null;
        (int, double)? objects = null;
        while (Name(ref reader) is { } name)
        {
            if (name == "image_filename" && picture is null && reader.TokenType == JsonTokenType.String) picture = reader.GetString();
            else if (name == "objects" && objects is null) objects = Objects(ref reader, row);
            else if (name is "image_filename" or "objects") throw Unlike(reader, $"scene #{row} has '{name}' twice, or as something else than expected");
            else reader.Skip();
        }
        return picture is not null && objects is var (count, nearest) ? new(picture, count, nearest) : throw Unlike(reader, $"scene #{row} has no "
            + $"'{(picture is null ? "image_filename" : "objects")}'");
    }

    static (int Count, double Nearest) Objects(ref Utf8JsonReader reader, int row)
    {
        Expect(reader, JsonTokenType.StartArray, $"the objects of scene #{row}");
        var (count, nearest) = (0, double.PositiveInfinity);
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++) nearest = Math.Min(nearest, Distance(ref reader, row));
        return (count, nearest);
    }

    /// <summary>The third number of an object's <c>pixel_coords</c>.</summary>
    static double Distance(ref Utf8JsonReader reader, int row)
    {
        Expect(reader, JsonTokenType.StartObject, $"an object of scene #{row}");
        double? distance = null;
        while (Name(ref reader) is { } name)
        {
            if (name != "pixel_coords")
            {
                reader.Skip();
                continue;
            }
            Expect(reader, JsonTokenType.StartArray, $"pixel_coords in scene #{row}");
            var numbers = 0;
            for (; reader.Read() && reader.TokenType == JsonTokenType.Number; numbers++)
                if (numbers == 2) distance = reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw Unlike(reader, $"pixel_coords in scene #{row} holds a number that is "
                    + "too large");
            if (numbers != 3 || reader.TokenType != JsonTokenType.EndArray) throw Unlike(reader, $"pixel_coords in scene #{row} is not three numbers");
        }
        return distance ?? throw Unlike(reader, $"an object of scene #{row} has no pixel_coords");
    }

    /// <summary>The next name, with the reader on its value; null at the object's end.</summary>
    static string? Name(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName) return null;
        var name = reader.GetString();
        reader.Read();
        return name;
    }

    static void Begin(ref Utf8JsonReader reader, JsonTokenType wanted, string what)
    {
        reader.Read();
        Expect(reader, wanted, what);
    }

    static void Expect(in Utf8JsonReader reader, JsonTokenType wanted, string what)
    {
        if (reader.TokenType != wanted) throw Unlike(reader, $"{what} is not there or is a {reader.TokenType}");
    }

    static JsonException Unlike(in Utf8JsonReader reader, string what) => new($"At byte {reader.TokenStartIndex}: {what}.");
}
