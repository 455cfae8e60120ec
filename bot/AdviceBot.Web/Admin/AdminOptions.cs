using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Web.Admin;

/// <summary>Whether Decap CMS, an editor in the browser, is served at <c>/admin</c> (E13). It is for an editor's own machine.</summary>
public sealed class AdminOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Admin";

    /// <summary>The configuration key that turns it on.</summary>
    public const string EnabledKey = Section + ":" + nameof(Enabled);

    /// <summary>The configuration key of <see cref="Backend"/>.</summary>
    public const string BackendKey = Section + ":" + nameof(Backend);

    /// <summary>Whether it is served. Never in Production: what the browser then edits is on this machine.</summary>
    /// <value>The default value is <see langword="false"/>.</value>
    public bool Enabled { get; set; }

    /// <summary>The folder with <c>decap-cms.js</c>: <c>dist</c> of the npm package <c>decap-cms</c>.</summary>
    /// <value>The default value is <see langword="null"/>; it is needed where the editor is on.</value>
    public string? Folder { get; set; }

    /// <summary>Where <c>decap-server</c> runs, which reads and writes the files.</summary>
    /// <value>The default value is <c>http://localhost:8081/api/v1</c>.</value>
    public string Backend { get; set; } = "http://localhost:8081/api/v1";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enabled) yield break;
        if (Folder is null || !File.Exists(Path.Combine(Folder, AdminEndpoints.Program))) yield return new ValidationResult($"{Section}:{nameof(Folder)} names no folder with {AdminEndpoints.Program}. Name the folder dist of the npm package decap-cms.");
        if (!Uri.TryCreate(Backend, UriKind.Absolute, out var backend) || !backend.IsLoopback) yield return new ValidationResult($"{Section}:{nameof(Backend)} is no address on this machine, such as http://localhost:8081/api/v1.");
    }
}
