namespace AdviceBot.Core.Content.Loading;

/// <summary>Collects what is wrong with one file.</summary>
/// <param name="file">The file's path below the content folder.</param>
/// <param name="findings">Where the findings go.</param>
/// <param name="settings">Is told every setting that a reader asks for; null where nobody wants to know.</param>
internal sealed class FindingList(string file, List<Finding> findings, SettingShape? settings = null)
{
    public string File => file;

    public SettingShape? Settings => settings;

    public bool HasErrors { get; private set; }

    public void Error(string rule, int line, string message, int column = 1)
    {
        HasErrors = true;
        findings.Add(new Finding(Severity.Error, rule, file, line, message, column));
    }

    public void Error(string rule, LocatedText at, string message) => Error(rule, at.Line, message, at.Column);
}
