using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Decisions;

/// <summary>
/// Shape bias on cue-conflict images (Geirhos et al. 2019): of the decisions for the shape or the texture category, the share for
/// the shape. Counted on conflict images only, those whose shape and texture differ.
/// </summary>
public static class ShapeBias
{
    /// <summary>The decision 'no answer': neither shape nor texture, and wrong.</summary>
    public const int NoAnswer = -1;

    /// <summary>Counts decisions; categories are any non-negative numbers.</summary>
    /// <param name="decisions">Chosen category of each image, or <see cref="NoAnswer"/>.</param>
    /// <param name="shapes">Shape category of each image.</param>
    /// <param name="textures">Texture category of each image.</param>
    /// <param name="level">Confidence level of the Wilson intervals.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0422, 0424, 0425: a negative category, different lengths, no images.</exception>
    public static ShapeBiasResult Of(ReadOnlySpan<int> decisions, ReadOnlySpan<int> shapes, ReadOnlySpan<int> textures, double level = 0.95)
    {
        BadInput.RequireSame("shape categories", decisions.Length, shapes.Length);
        BadInput.RequireSame("texture categories", decisions.Length, textures.Length);
        if (decisions.IsEmpty) throw BadInput.Empty("cue-conflict decisions");
        var all = new Tally();
        var categories = new SortedDictionary<int, Tally>();
        for (var i = 0; i < decisions.Length; i++)
        {
            if (shapes[i] < 0) throw BadInput.Label(i, shapes[i], int.MaxValue);
            if (!categories.TryGetValue(shapes[i], out var own)) categories[shapes[i]] = own = new();
            all.Count(decisions[i], shapes[i], textures[i]);
            own.Count(decisions[i], shapes[i], textures[i]);
        }
        return new(all.ToBias(level), all.Images, all.Right, all.NoAnswer, categories.ToDictionary(c => c.Key, c => c.Value.ToBias(level)));
    }

    sealed class Tally
    {
        public int Images, Right, NoAnswer;
        int _conflict, _shape, _texture;

        public void Count(int decision, int shape, int texture)
        {
            Images++;
            Right += decision == shape ? 1 : 0;
            if (shape == texture) return;
            _conflict++;
            _shape += decision == shape ? 1 : 0;
            _texture += decision == texture ? 1 : 0;
            NoAnswer += decision == ShapeBias.NoAnswer ? 1 : 0;
        }

        public CategoryBias ToBias(double level) => new(_conflict, _shape, _texture, level);
    }
}
