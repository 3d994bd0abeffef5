using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>The annotation of samples for which several classes may be right.</summary>
static class SeveralLabels
{
    /// <summary>The ids of classes among ImageNet's 1,000, as measures read them.</summary>
    public static string Of(IReadOnlyList<int> numbers) => numbers.Count == 1 ? ImageNetIds.All[numbers[0]] : string.Join(';', numbers.Select(n => ImageNetIds.All[n]));
}
