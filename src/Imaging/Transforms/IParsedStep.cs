namespace Behavior.Imaging.Transforms;

/// <summary>How a step is written.</summary>
interface IParsedStep
{
    /// <summary>The word before the parenthesis.</summary>
    static abstract string Keyword { get; }

    /// <summary>The forms, for messages.</summary>
    static abstract string Usage { get; }

    /// <summary>Makes the step of its arguments.</summary>
    static abstract TransformStep Parse(StepArguments arguments);
}
