namespace Behavior.ModelZoo.Tests;

/// <summary>
/// Families that an extension may get wrong. They are generic, so that nobody finds them who searches this assembly: a test hands over the
/// closed type that it means.
/// </summary>
static class MadeUpFamilies
{
    static ArchitectureSpec Spec(string name) => new(name, 32, 10, _ => throw new InvalidOperationException("nobody builds this"));

    public sealed class One<T> : IArchitectureFamily
    {
        public IEnumerable<ArchitectureSpec> Configurations => [Spec("made_up_one"), Spec("made_up_two")];
    }

    public sealed class OneAgain<T> : IArchitectureFamily
    {
        public IEnumerable<ArchitectureSpec> Configurations => [Spec("made_up_three"), Spec("made_up_one")];
    }

    public sealed class OnePublished<T> : IArchitectureFamily
    {
        public IEnumerable<ArchitectureSpec> Configurations => [Spec("resnet50")];
    }

    public sealed class ThrowsInConstructor<T> : IArchitectureFamily
    {
        public ThrowsInConstructor() => throw new FileNotFoundException("no sizes.json");

        public IEnumerable<ArchitectureSpec> Configurations => [];
    }

    public sealed class ThrowsLater<T> : IArchitectureFamily
    {
        public IEnumerable<ArchitectureSpec> Configurations
        {
            get
            {
                yield return Spec("made_up_four");
                throw new NotSupportedException("no more");
            }
        }
    }

    public abstract class Abstract<T> : IArchitectureFamily
    {
        public abstract IEnumerable<ArchitectureSpec> Configurations { get; }
    }

    public sealed class NeedsArguments<T>(string name) : IArchitectureFamily
    {
        public IEnumerable<ArchitectureSpec> Configurations => [Spec(name)];
    }
}
