namespace Behavior.Datasets.Labels;

/// <summary>
/// ImageNet-1K's classes, and what its relatives make of them: the 200 of ImageNet-A (Hendrycks et al. 2021, <c>natural-adv-examples/eval.py</c>), the 200 of ImageNet-R (Hendrycks et al. 2021,
/// <c>imagenet-r/eval.py</c>), and the sixteen categories of cue conflict with their members (Geirhos et al. 2019, <c>human_categories.py</c>).
/// </summary>
public sealed class ImageNetLabels : ILabelSpaces
{
    static readonly Lazy<LabelSpace> s_all = new(() => LabelSpace.OfIds("imagenet-1k", ImageNetIds.All));
    static readonly Lazy<LabelSpace> s_a = new(() => LabelSpace.OfIds("imagenet-a", ImageNetIds.Listed("imagenet-a.txt")));
    static readonly Lazy<LabelSpace> s_r = new(() => LabelSpace.OfIds("imagenet-r", ImageNetIds.Listed("imagenet-r.txt")));
    static readonly Lazy<LabelSpace> s_sixteen = new(Sixteens);

    /// <summary>The 1,000 classes, in the order of their WordNet ids.</summary>
    public static LabelSpace Thousand => s_all.Value;

    /// <summary>The 200 classes of ImageNet-A.</summary>
    public static LabelSpace A => s_a.Value;

    /// <summary>The 200 classes of ImageNet-R.</summary>
    public static LabelSpace R => s_r.Value;

    /// <summary>The sixteen categories, each with its members among the 1,000.</summary>
    public static LabelSpace Sixteen => s_sixteen.Value;

    /// <inheritdoc/>
    public IEnumerable<LabelSpace> All => [Thousand, A, R, Sixteen];

    static LabelSpace Sixteens()
    {
        var words = ImageNetIds.Text("sixteen.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));
        return new("sixteen", [.. words.Select(w => new LabelClass(w[0]) { Name = w[1], Members = w[2].Split(' ') })]);
    }
}
