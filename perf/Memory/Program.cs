using System.Globalization;
using Behavior.Memory;

// See README.md
switch (args)
{
    case ["all", var data, var work]: Table.Print(data, work); break;
    case ["pack", var data, var work, var count]: Photographs.Pack(data, work, Number(count)); break;
    case ["photographs", var data, var work, var count]: Photographs.Run(data, work, Number(count)); break;
    case ["drawn", var work, var count]: Drawn.Run(work, Number(count)); break;
    default: Console.Error.WriteLine("all DATA WORK | pack DATA WORK COUNT | photographs DATA WORK COUNT | drawn WORK COUNT"); return 2;
}
return 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
