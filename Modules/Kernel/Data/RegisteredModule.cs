using System.Reflection;

namespace ZhihuiShibei.Kernel;

/// <summary>What composition knows of a module: its schema (also its name as a subscriber), its assembly and its context.</summary>
public sealed record RegisteredModule(string Schema, Assembly Assembly, Type Context);
