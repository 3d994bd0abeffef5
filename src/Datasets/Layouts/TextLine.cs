namespace Behavior.Datasets.Layouts;

/// <summary>A line of a list that is not blank.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text, without what ends it and without blanks around it.</param>
public readonly record struct TextLine(int Number, string Text);
