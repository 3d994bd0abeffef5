namespace Behavior.Evaluation.Sources;

/// <summary>A checkpoint that is ready to answer. Not thread-safe; one thread asks one model.</summary>
public interface IModel : IDisposable
{
    /// <summary>Whether it looks at pictures; where no model of a pass does, none is decoded.</summary>
    bool SeesPictures => true;

    /// <summary>
    /// What it puts out on a batch: the columns of <see cref="OutputColumn"/> that belong to what is wanted, the same in every batch. Scores
    /// and answers are about its own head's classes; the pass translates them.
    /// </summary>
    /// <param name="batch">The samples.</param>
    /// <param name="wanted">What is collected.</param>
    BatchOutput Run(PictureBatch batch, Outputs wanted);
}
