using System.Diagnostics;
using System.Text.Json;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Evaluation;

/// <summary>Other people's matchers on the same lessons and messages; they run in Node.js, fetched through npm with a lock file.</summary>
internal static class Peers
{
    public static int Measure(Setting setting, DirectoryInfo folder, FileInfo[] files)
    {
        var lessons = Path.GetTempFileName();
        try
        {
            var all = Lessons.From(setting.Content);
            File.WriteAllLines(lessons, all.All.Where(lesson => lesson.Kind == LessonKind.Question)
                .Select(lesson => JsonSerializer.Serialize(new { text = lesson.Text, topic = lesson.Class == all.Outside ? null : all.Topics[lesson.Class].Id })));
            if (!Directory.Exists(Path.Combine(folder.FullName, "node_modules")) && Run("npm", folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) is not 0 and var fault) return fault;
            return files.Max(file => Run("node", folder, ["node-nlp.mjs", lessons, file.FullName]));
        }
        finally
        {
            File.Delete(lessons);
        }
    }

    private static int Run(string program, DirectoryInfo folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
