using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Newcomer.Tests;

/// <summary>An architecture: <c>mean_color</c>, a linear classifier on the three mean channels.</summary>
public sealed class MeanColorFamily : IArchitectureFamily
{
    public IEnumerable<ArchitectureSpec> Configurations => [new("mean_color", InputSize: 16, Classes: 3, classes => new MeanColor(classes))];

    sealed class MeanColor : VisionModel
    {
        readonly TorchSharp.Modules.Linear _head;

        public MeanColor(int classes) : base("mean_color", 16, classes)
        {
            _head = nn.Linear(3, classes, hasBias: false);
            register_module("head", _head);
        }

        public override Tensor Classify(Tensor pooled) => _head.call(pooled);

        protected override Tensor Features(Tensor images) => images.mean([2, 3]);
    }
}
