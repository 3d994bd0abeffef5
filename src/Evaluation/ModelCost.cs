namespace Behavior.Evaluation;

/// <summary>What a checkpoint's image network costs.</summary>
/// <param name="Parameters">Values in the image network; the text side of a CLIP model is not counted, it runs once a class list.</param>
/// <param name="MultiplyAdds">Multiply-adds of one picture in convolutions, linear layers and attention, at the size the checkpoint sees.</param>
/// <param name="MillisecondsPerPicture">Best of five batches of eight on this machine, as busy as it is.</param>
public sealed record ModelCost(long Parameters, long MultiplyAdds, double MillisecondsPerPicture);
