namespace Behavior.Evaluation.Sources;

/// <summary>A checkpoint that is ready to answer. Not thread-safe; one thread asks one model.</summary>
public interface IModel : IDisposable
{
    /// <summary>Whether it looks at pictures; where no model of a pass does, none is decoded.</summary>
    bool SeesPictures => true;

    /// <summary>Whether it prefers <see cref="PictureBatch.Bytes"/>, which it normalises itself. A pass gives them where all models that see pictures do.</summary>
    bool TakesBytes => false;

    /// <summary>How many pictures of a size it wants at once. The pass decodes as many as the model that wants most; each takes what it is given.</summary>
    /// <param name="width">Width of the pictures, as they enter the network.</param>
    /// <param name="height">Their height.</param>
    int BatchSize(int width, int height) => PictureBatch.UsualCount;

    /// <summary>
    /// What it puts out on a batch: the columns of <see cref="OutputColumn"/> that belong to what is wanted, the same in every batch. Scores
    /// and answers are about its own head's classes; the pass translates them.
    /// </summary>
    /// <param name="batch">The samples.</param>
    /// <param name="wanted">What is collected.</param>
    BatchOutput Run(PictureBatch batch, Outputs wanted);

    /// <summary>As <see cref="Run"/>, taken later: a model on a device that works by itself queues its work and returns. The batch may be disposed of before the output is taken.</summary>
    /// <param name="batch">The samples.</param>
    /// <param name="wanted">What is collected.</param>
    IPendingOutput Begin(PictureBatch batch, Outputs wanted) => new ReadyOutput(Run(batch, wanted));
}
