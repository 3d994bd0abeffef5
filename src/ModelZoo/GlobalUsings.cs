// TorchSharp.Modules has layers of the same names as ours; only its parameter type is wanted.
global using Parameter = TorchSharp.Modules.Parameter;
