namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>What a task needs of a scene.</summary>
/// <param name="Picture">The picture's file name.</param>
/// <param name="Objects">How many objects it has.</param>
/// <param name="Nearest">The least distance of one from the camera.</param>
readonly record struct ClevrScene(string Picture, int Objects, double Nearest);
