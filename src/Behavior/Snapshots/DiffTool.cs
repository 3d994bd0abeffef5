using DiffEngine;

namespace Behavior.Snapshots;

/// <summary>Opens the developer's diff tool on a received and a verified file. Never on a build server, and not when DiffEngine_Disabled is set.</summary>
static class DiffTool
{
    public static void Show(string received, string verified)
    {
        if (!BuildServerDetector.Detected && !DiffRunner.Disabled) DiffRunner.Launch(received, verified);
    }
}
