using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World;

/// <summary>Where the parts of a scene come to lie: maps from figure units to pixels.</summary>
static class ScenePlacement
{
    /// <summary>The viewer's distance from a tilted object in figure units, and from a tilted picture in its widths.</summary>
    const float ObjectDistance = 260f, CameraDistance = 1.6f;

    /// <summary>The scene's first object.</summary>
    public static Homography Object(Scene scene, int resolution)
    {
        var scale = scene.Size * resolution * 0.01f;
        Homography flat = Affine.Scale((scene.Flipped ? -scale : scale) * scene.Aspect, scale).Then(Affine.Shear(scene.Shear)).Then(Affine.Rotate(scene.Turn))
            .Then(Affine.Translate(scene.X * resolution, scene.Y * resolution));
        return scene.Tilt is (0, 0) ? flat : Homography.Tilt(scene.Tilt.Pitch, scene.Tilt.Yaw, ObjectDistance).Then(flat);
    }

    /// <summary>What stands in front of it.</summary>
    public static Homography Occluder(Scene scene, int resolution, ref ToyRandom random)
    {
        var scale = scene.Size * resolution * 0.01f * random.Next(0.8f, 1.2f);
        var (turn, reach) = (random.Next(), random.Next(scene.OccluderReach.Low, scene.OccluderReach.High) * scene.Size * resolution);
        return Affine.Scale(scale, scale).Then(Affine.Rotate(random.Next(-0.06f, 0.06f)))
            .Then(Affine.Translate(scene.X * resolution + SineTable.Cos(turn) * reach, scene.Y * resolution + SineTable.Sin(turn) * reach));
    }

    /// <summary>From pixels of an upright picture to those of the tilted one.</summary>
    public static Homography Camera((float Pitch, float Yaw, float Roll) camera, int resolution)
    {
        if (camera is (0, 0, 0)) return Homography.Identity;
        var half = resolution * 0.5f;
        Homography centred = Affine.Translate(-half, -half).Then(Affine.Rotate(camera.Roll));
        return centred.Then(Homography.Tilt(camera.Pitch, camera.Yaw, CameraDistance * resolution)).Then(Affine.Translate(half, half));
    }
}
