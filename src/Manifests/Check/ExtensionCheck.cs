using Behavior.Diagnostics;
using Behavior.Manifests.Doors;

namespace Behavior.Manifests.Check;

/// <summary>Whether the assemblies of <c>Extension</c> items can be used. Where one cannot, nothing can be said of items that may be meant for it.</summary>
static class ExtensionCheck
{
    /// <summary>Those that cannot, each with the file that names it; one whose name is none is <see cref="NameCheck"/>'s and is not loaded.</summary>
    public static IEnumerable<ManifestProblem> Unusable(Manifest manifest)
    {
        foreach (var item in manifest.Extensions.Where(e => ItemName.ProblemOfExtension(e.Name) is null))
        {
            var found = new Problems();
            found.Catch(() => Extensions.Load(item));
            foreach (var problem in found.Found) yield return new(item.DefinedIn, problem.Code, problem.Text);
        }
    }
}
