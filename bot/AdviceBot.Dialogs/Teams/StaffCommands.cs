using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams;

/// <summary>The commands of Teams, by their pages.</summary>
/// <param name="commands">The commands.</param>
public sealed class StaffCommands(IEnumerable<IStaffCommand> commands)
{
    private readonly Dictionary<string, IStaffCommand> _commands = commands.ToDictionary(command => command.PageId, StringComparer.Ordinal);

    /// <summary>The command whose phrase was said.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="pageId">The page whose phrase was said, or null.</param>
    /// <returns>The command, or null.</returns>
    public IStaffCommand? Find(ITurnContext context, string? pageId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return pageId is not null && TeamsChat.Is(context.Activity) ? _commands.GetValueOrDefault(pageId) : null;
    }

    /// <summary>Whether a page's phrases mean nothing here: a command of Teams, said on another channel.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="pageId">The page, or null.</param>
    /// <returns>Whether they mean nothing.</returns>
    public bool IsElsewhere(ITurnContext context, string? pageId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return pageId is not null && !TeamsChat.Is(context.Activity) && _commands.ContainsKey(pageId);
    }
}
