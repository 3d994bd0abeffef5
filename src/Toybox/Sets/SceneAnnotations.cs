using System.Globalization;
using Behavior.Toybox.World;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.Sets;

/// <summary>The factors of a scene as a sample's annotations. <c>shape</c> and <c>texture</c> are category names; <c>pattern</c> names the texture itself.</summary>
static class SceneAnnotations
{
    public static Dictionary<string, string> Of(Scene scene) => new()
    {
        ["shape"] = ToyCategories.Names[scene.Category],
        ["view"] = FigureLibrary.Categories[scene.Category][scene.View].Name,
        ["texture"] = ToyCategories.Names[scene.Texture],
        ["pattern"] = TextureCatalog.All[scene.Texture].Name,
        ["colour"] = Palette.Names[scene.Colour],
        ["background"] = BackgroundCatalog.All[scene.Background].Name,
        ["size"] = Number(scene.Size),
        ["x"] = Number(scene.X),
        ["y"] = Number(scene.Y),
        ["rotation"] = Number(scene.Turn * 360),
        ["flipped"] = scene.Flipped ? "yes" : "no",
        ["light"] = Number(scene.Light),
        ["occluder"] = scene.Occluder < 0 ? "none" : FigureLibrary.Occluders[scene.Occluder].Name,
        ["clutter"] = Number(scene.Clutter),
    };

    /// <summary>The factors that a drawing without colour, texture and surroundings still shows.</summary>
    public static Dictionary<string, string> Sketched(Scene scene)
    {
        var all = Of(scene);
        foreach (var unseen in new[] { "texture", "pattern", "colour", "background", "light", "occluder", "clutter" }) all.Remove(unseen);
        all["style"] = "sketch";
        return all;
    }

    static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
