using Microsoft.Playwright;

namespace AdviceBot.WebChatEvaluation;

/// <summary>A chat in a browser that can be asked something.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Address">Its page.</param>
/// <param name="JavaScript">Whether the browser runs scripts.</param>
/// <param name="Welcome">Finds the welcome, which Web Chat shows once it is connected; what is sent before is lost there.</param>
/// <param name="Box">Finds where a message is written.</param>
/// <param name="Sender">Finds what has the focus when Enter sends the message.</param>
/// <param name="Answer">Finds the answer's first heading.</param>
internal sealed record Client(string Name, string Address, bool JavaScript, Func<IPage, ILocator> Welcome, Func<IPage, ILocator> Box, Func<IPage, ILocator> Sender, Func<IPage, ILocator> Answer)
{
    /// <summary>What is asked.</summary>
    public const string Question = "I met a man online and he wants money for a flight";

    /// <summary>Writes the question and sends it with the keyboard.</summary>
    public async Task AskAsync(IPage page)
    {
        await Box(page).FillAsync(Question);
        await Sender(page).PressAsync("Enter");
    }
}
