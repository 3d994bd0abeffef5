using System.Runtime.InteropServices;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Tests.Sources.Devices;

public class TorchOutputTests
{
    /// <summary>A network overwrites what nobody needs any more, and a device may do so before anybody reads.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_overwritten_later_is_sent_as_it_was(bool later)
    {
        using var scope = torch.NewDisposeScope();
        using var output = new TorchOutput(3, later, Unexpected);
        var rows = torch.tensor(new float[] { 1, 2, 3, 4 }, [2, 2]);
        output.BeginPart(2);
        output.Add("a", null, output.Send(rows));
        rows.zero_();
        output.End(torch.CPU);

        var taken = output.Take();

        Assert.Equal([1, 2, 3, 4], taken.Values[0]);
        Assert.Equal((3, 2, !later), (taken.First, taken.Count, output.IsReady));
    }

    [Fact]
    public void Parts_are_joined_column_by_column_row_major()
    {
        using var scope = torch.NewDisposeScope();
        using var output = new TorchOutput(0, later: true, Unexpected);
        foreach (var (count, start) in new[] { (2, 0), (1, 2) })
        {
            output.BeginPart(count);
            output.Add("wide", null, output.Send(torch.arange(start * 3, (start + count) * 3, torch.ScalarType.Float32).reshape(3, count).t()));
            output.Add("narrow", null, output.Send(torch.arange(start, start + count, torch.ScalarType.BFloat16).reshape(count, 1)));
        }

        var taken = output.Take();

        Assert.Equal([("wide", 3), ("narrow", 1)], taken.Columns.Select(c => (c.Name, c.Width)));
        Assert.Equal([0, 2, 4, 1, 3, 5, 6, 7, 8], taken.Values[0]); // of [[0, 1], [2, 3], [4, 5]], transposed, then [6, 7, 8]
        Assert.Equal([0, 1, 2], taken.Values[1]);
    }

    [Fact]
    public void What_was_sent_goes_with_it()
    {
        using var scope = torch.NewDisposeScope();
        var output = new TorchOutput(0, later: true, Unexpected);
        output.BeginPart(2);
        Tensor[] sent = [output.Send(torch.ones(2, 3)), output.Send(torch.ones(2, 4))]; // the second one is not a column yet: its pass failed
        output.Add("a", null, sent[0]);

        output.Dispose();

        Assert.All(sent, s => Assert.True(s.IsInvalid));
    }

    static BehaviorException Unexpected(Exception failure) => throw new ExternalException("unexpected", failure);
}
