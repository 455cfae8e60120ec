using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks.Remembered;
using AdviceBot.Dialogs.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Commands;

/// <summary>Every rule of <c>check --quick</c>, the cards for Teams among them. What was found of pages that have not changed is kept beside the program.</summary>
internal static class QuickCheck
{
    /// <summary>The file in which it is kept.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "checked.bin");

    /// <summary>Makes the check.</summary>
    /// <param name="loader">Reads the content.</param>
    /// <param name="clock">Says which day it is.</param>
    /// <param name="file">Where findings are kept; null for <see cref="File"/>.</param>
    /// <returns>The check.</returns>
    public static RememberingChecker Create(ContentLoader loader, TimeProvider clock, string? file = null) => new(
        loader, clock, content => new TeamsCardCheck(content).Run(), [typeof(TeamsCardCheck).Assembly, typeof(Activity).Assembly, typeof(JObject).Assembly], file ?? File);
}
