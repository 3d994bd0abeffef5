namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>PUG's ten folders, and the column of its table that each of them varies.</summary>
static class PugFactors
{
    /// <summary>The column of each factor.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Worlds"] = "world_name",
        ["Camera_Yaw"] = "camera_yaw",
        ["Camera_Pitch"] = "camera_pitch",
        ["Camera_Roll"] = "camera_roll",
        ["Object_Yaw"] = "character_rotation_yaw",
        ["Object_Pitch"] = "character_rotation_pitch",
        ["Object_Roll"] = "character_rotation_roll",
        ["Object_Scale"] = "character_scale",
        ["Object_Texture"] = "character_texture",
        ["Scene_Light"] = "scene_light",
    };
}
