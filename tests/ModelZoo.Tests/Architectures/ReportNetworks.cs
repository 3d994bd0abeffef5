using Behavior.ModelZoo.Architectures;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Architectures;

/// <summary>Networks of the shapes that the kit's files after bug reports have, under other names, and one whose own names begin with a word before those of another network.</summary>
public sealed class ReportNetworks : IArchitectureFamily
{
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        new("report_resnet", 64, 16, classes => new ResNet("report_resnet", 64, classes, new([1, 1, 1, 1], Bottleneck: false) { Widths = [16, 32, 48, 64] })),
        new("report_clip", 64, 0, _ => new ClipModel("report_clip", 64, new(96, TextWidth: 64, TextHeads: 2, QuickGelu: false,
            () => new ClipVisionTransformer(new(64, 8, Width: 96, Depth: 5, Heads: 3, 96)), 8) { TextDepth = 2, ContextLength = 24, Vocabulary = 749 })),
        new("spine_test", 64, 16, classes => new Wrapped(classes)),
    ];

    sealed class Wrapped : VisionModel
    {
        readonly ResNet _backbone;
        readonly TorchSharp.Modules.Linear _neck;

        public Wrapped(int classes) : base("spine_test", 64, classes)
        {
            _backbone = new("backbone", 64, 8, new([1, 1, 1, 1], Bottleneck: false) { Widths = [8, 16, 24, 32] });
            _neck = nn.Linear(32, classes);
            register_module("spine", _backbone);
            register_module("neck", _neck);
        }

        public override Tensor Classify(Tensor pooled) => _neck.call(pooled);

        protected override Tensor Features(Tensor images) => _backbone.Pooled(images);
    }
}
