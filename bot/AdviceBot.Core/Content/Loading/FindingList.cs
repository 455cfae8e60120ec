namespace AdviceBot.Core.Content.Loading;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class FindingList(string file, List<Finding> findings)
{
    public string File => file;

    public bool HasErrors { get; private set; }

    public void Error(string rule, int line, string message)
    {
        HasErrors = true;
        findings.Add(new Finding(Severity.Error, rule, file, line, message));
    }
}
