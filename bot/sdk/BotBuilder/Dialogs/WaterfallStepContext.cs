namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a waterfall step knows; it works on the same stack as the dialog context around it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index,
        DialogReason reason, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        Parent = dc.Parent;
        this.waterfall = waterfall;
        (Index, Options, Reason, Result, Values) = (index, options, reason, result, values);
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>The result of the dialog or the text that the step before waited for.</summary>
    public object Result { get; }

    /// <summary>What the steps keep for one another; stored with the conversation.</summary>
    public IDictionary<string, object> Values { get; }

    /// <exception cref="InvalidOperationException">The step has gone on already.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (nextCalled)
            throw new InvalidOperationException($"Step {Index} of '{waterfall.Id}' called NextAsync twice. Return its result.");
        nextCalled = true;
        return await waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
