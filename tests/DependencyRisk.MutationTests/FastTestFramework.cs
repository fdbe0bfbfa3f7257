using System.Reflection;
using DependencyRisk.MutationTests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestFramework(typeof(FastTestFramework))]

namespace DependencyRisk.MutationTests;

/// <summary>Finds the tests that are run against mutants; see <see cref="TestSelection"/>.</summary>
public sealed class FastTestFramework : XunitTestFramework
{
    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly, configFileName: null, assembly.GetName().Version));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<bool> FindTestsForMethod(
            IXunitTestMethod testMethod,
            ITestFrameworkDiscoveryOptions discoveryOptions,
            Func<ITestCase, ValueTask<bool>> discoveryCallback) =>
            TestSelection.Includes(testMethod.TestClass.TestClassName, testMethod.MethodName, testMethod.Traits)
                ? base.FindTestsForMethod(testMethod, discoveryOptions, discoveryCallback)
                : new ValueTask<bool>(true);
    }
}
