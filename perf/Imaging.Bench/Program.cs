using System.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;
var files = Directory.GetFiles(args[0], "*.JPEG").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
var t = Transform.Parse("resize(256,bilinear)|center-crop(224)|normalize(imagenet)");
var chw = new float[3*224*224];
using var ws = new TransformWorkspace();
double dec = 9, all = 9;
for (var r = 0; r < 8; r++)
{
    var c = Stopwatch.StartNew();
    foreach (var f in files) ws.DecodeOnly(f);
    dec = Math.Min(dec, c.Elapsed.TotalSeconds);
    c.Restart();
    foreach (var f in files) t.Run<float>(f, "x", chw, ws);
    all = Math.Min(all, c.Elapsed.TotalSeconds);
}
Console.WriteLine($"decode {files.Length/dec:0} /s  all {files.Length/all:0} /s  ratio {all/dec:0.000}");
