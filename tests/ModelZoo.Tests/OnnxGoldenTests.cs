using Behavior.Conformance.Models;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests;

public class OnnxGoldenTests
{
    [Fact]
    public void Files_that_must_be_refused_end_in_one_error() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new OnnxGoldenFormat(), ConformanceRunner.Own("onnx/manifest.json"), "refuse/"));

    [Fact]
    public void The_whole_kit_is_refused_as_it_should_be() =>
        ConformanceRunner.AssertAllOk(ConformanceRunner.Run(new OnnxGoldenFormat(), SharedFolder.Need("conformance/onnx/manifest.json"), "refuse/"));

    /// <summary>Published weights and photographs: neither is in this repository.</summary>
    [Fact]
    public void A_small_valid_file_answers_ten_thousand_photographs()
    {
        SharedFolder.Need("third-party/cifar10-jpeg/test.zip");
        var cases = ConformanceRunner.Run(new OnnxGoldenFormat(), SharedFolder.Need("conformance/onnx/manifest.json"), "valid/resnet20-int8-weights");
        ConformanceRunner.AssertAllOk(cases);
        Assert.DoesNotContain(cases, c => c.Skipped);
    }
}
