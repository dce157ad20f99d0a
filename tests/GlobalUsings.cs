global using NUnit.Framework;
global using ZhihuiShibei.Tests.Support;
