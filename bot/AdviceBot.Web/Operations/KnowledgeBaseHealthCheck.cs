using AdviceBot.Core;
using AdviceBot.Core.Content;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AdviceBot.Web.Operations;

/// <summary>Ready when there is something to answer with; degraded while the files on disk have faults and older content is served.</summary>
internal sealed class KnowledgeBaseHealthCheck(KnowledgeBaseStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!store.IsLoaded) return Task.FromResult(HealthCheckResult.Unhealthy());
        var faulty = store.Findings.Any(finding => finding.Severity == Severity.Error);
        return Task.FromResult(faulty ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy());
    }
}
