using Behavior.Diagnostics.Text;

namespace Behavior.Tool.Terminal;

/// <summary>How wide what is printed may be.</summary>
static class TerminalColumns
{
    /// <summary>The window's width; in a file or a pipe the usual one.</summary>
    public static int Now
    {
        get
        {
            try { return Console.IsOutputRedirected || Console.WindowWidth < 1 ? TextColumns.Usual : Console.WindowWidth; }
            catch (IOException) { return TextColumns.Usual; } // no terminal at all
        }
    }
}
