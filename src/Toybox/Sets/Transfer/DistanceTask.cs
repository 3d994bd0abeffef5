using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>How far away the nearest of three objects is: as CLEVR's closest object distance and KITTI's vehicle distance. Size falls with distance, and what is far stands higher.</summary>
sealed class DistanceTask : TransferTask
{
    const float Nearest = 0.36f, Step = 0.68f;
    static readonly SceneDistribution s_outdoors = new() { Occluded = 0, Clutter = 0, Turn = 0.02f };

    public override string Name => "distance";

    public override IReadOnlyList<string> Classes { get; } = ["near", "middling", "far", "very far"];

    public override Scene Draw(ulong key, int label)
    {
        var random = Stream(key, "distance");
        var distance = label + random.Next(-0.3f, 0.3f);
        var others = new Scene[2];
        for (var i = 0; i < others.Length; i++)
            others[1 - i] = Stand(Any(s_outdoors, ToyRandom.Key(key, i)), distance + 0.6f + 0.8f * i + random.Next(0f, 0.4f), i == 0 ? random.Next(0.1f, 0.3f) : random.Next(0.7f, 0.9f));
        return Stand(Any(s_outdoors, key), distance, random.Next(0.35f, 0.65f)) with { Background = 2, Companions = others };
    }

    static Scene Stand(Scene scene, float distance, float x)
    {
        var size = Nearest;
        for (; distance >= 1; distance--) size *= Step;
        size *= 1 - (1 - Step) * distance;
        return scene with { Size = size, X = x, Y = 0.5f + 0.35f * size };
    }
}
