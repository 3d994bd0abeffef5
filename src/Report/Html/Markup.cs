using System.Globalization;
using System.Net;
using System.Text;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>Writes HTML: elements by hand, every text from outside encoded.</summary>
sealed class Markup
{
    readonly StringBuilder _text = new();

    /// <summary>Adds markup as it is; values in it are encoded unless they are <see cref="Markup"/>.</summary>
    public Markup Add(Handler markup)
    {
        _text.Append(markup.Text);
        return this;
    }

    /// <summary>Adds one piece for each item.</summary>
    public Markup Each<T>(IEnumerable<T> items, Action<Markup, T> add)
    {
        foreach (var item in items) add(this, item);
        return this;
    }

    /// <summary>Adds markup that someone else has encoded.</summary>
    public Markup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Encodes the values of an interpolated string.</summary>
    [System.Runtime.CompilerServices.InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount)
    {
        /// <summary>What was written.</summary>
        public StringBuilder Text { get; } = new(literalLength + 16 * formattedCount);

        /// <summary>Markup.</summary>
        public void AppendLiteral(string literal) => Text.Append(literal);

        /// <summary>A value.</summary>
        public void AppendFormatted<T>(T value)
        {
            if (value is Markup markup) Text.Append(markup._text);
            else Text.Append(WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture)));
        }
    }
}
