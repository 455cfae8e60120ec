using AdviceBot.Core.Content.Loading;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Checks;

/// <summary>One question teaches one topic, a page does not contradict itself, and no test of any page is a question of any page (E3).</summary>
internal sealed class QuestionCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var questions = new Dictionary<string, Place>(StringComparer.Ordinal);
        var tests = new Dictionary<string, Place>(StringComparer.Ordinal);
        return
        [
            .. context.Alike.SelectMany(page => Questions(page, questions)), .. Messages(context.Content, questions), .. context.Alike.SelectMany(page => Tests(page, questions, tests)),
            .. context.Pages.Where(page => page.IsTopic).SelectMany(Contradictions),
        ];
    }

    private static IEnumerable<Finding> Questions(PageSource page, Dictionary<string, Place> questions)
    {
        foreach (var (question, folded) in page.FoldedTexts("questions"))
        {
            if (questions.TryAdd(folded, new Place(page.Id, page.File, question.Line))) continue;
            var other = questions[folded];
            yield return page.Error("E3", question, other.File == page.File
                ? $"\"{question.Text}\" stands twice among the questions (line {other.Line}). Take one out."
                : $"\"{question.Text}\" is a question of {other} too. Keep it where it belongs.");
        }
    }

    // The lines of teaching/ teach as questions do.
    private static IEnumerable<Finding> Messages(ContentSet content, Dictionary<string, Place> questions)
    {
        foreach (var (id, messages) in content.Teaching.Messages)
        {
            var file = $"{MessagesReader.Folder}/{id}.yaml";
            foreach (var message in messages)
            {
                if (questions.TryAdd(PhraseBook.Fold(message), new Place(id, file, 1))) continue;
                yield return new Finding(Severity.Error, "E3", file, 1, $"\"{message}\" is a question of {questions[PhraseBook.Fold(message)]} too. Keep it where it belongs.");
            }
        }
    }

    private static IEnumerable<Finding> Tests(PageSource page, Dictionary<string, Place> questions, Dictionary<string, Place> tests)
    {
        foreach (var (test, folded) in page.FoldedTexts("tests"))
        {
            // The loader reports a test that is word for word a question of its own page.
            if (questions.TryGetValue(folded, out var other) && other.File != page.File) yield return page.Error("E3", test, $"The test \"{test.Text}\" is a question of {other}, so it proves nothing. Write it in other words.");
            if (tests.TryAdd(folded, new Place(page.Id, page.File, test.Line))) continue;
            yield return page.Error("E3", test, $"\"{test.Text}\" is a test of {tests[folded]} too. One message has one right page: keep it there.");
        }
    }

    private static IEnumerable<Finding> Contradictions(PageSource page)
    {
        var own = page.FoldedTexts("questions").Concat(page.FoldedTexts("tests")).ToLookup(text => text.Folded, text => text.Line);
        return page.FoldedTexts("not").Where(text => own.Contains(text.Folded))
            .Select(text => page.Error("E3", text.Line, $"\"{text.Line.Text}\" stands under \"not\" and also on line {own[text.Folded].First().Line} as one of the page's own. Keep one."));
    }

    private sealed record Place(string Id, string File, int Line)
    {
        public override string ToString() => $"\"{Id}\" ({File}:{Line})";
    }
}
