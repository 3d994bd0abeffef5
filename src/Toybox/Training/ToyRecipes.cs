using Behavior.Diagnostics;
using Behavior.Toybox.Training.Recipes;

namespace Behavior.Toybox.Training;

/// <summary>The recipes of the toy zoo, in the order in which <c>behavior train toy</c> runs them.</summary>
public static class ToyRecipes
{
    /// <summary>Every recipe.</summary>
    public static IReadOnlyList<Recipe> All { get; } = 
    [
        ToyConvNextSup.Recipe, ToyVitSup.Recipe, ToyResNetSup.Recipe, ToyConvNextClip.Recipe, ToyVitClip.Recipe,
        ToyConvNextPre.Recipe, ToyVitPre.Recipe, ToyConvNextSupWorse.Recipe,
    ];

    /// <summary>The recipe of a checkpoint.</summary>
    /// <exception cref="BehaviorException">BHV0503: no such recipe.</exception>
    public static Recipe Get(string name) =>
        All.FirstOrDefault(r => r.Name == name) ?? throw new BehaviorException("BHV0503", Suggest.Unknown("toy checkpoint", name, All.Select(r => r.Name)));
}
