using System.Runtime.InteropServices;
using System.Text;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>The file of what the last check found. It only ever saves time: one that is missing, damaged or of another program or other content is as none.</summary>
/// <param name="file">The file.</param>
internal sealed class CheckMemory(KeyedFile file)
{
    /// <summary>Reads what was found.</summary>
    /// <param name="key">The hash of the program and of everything that all pages depend on.</param>
    /// <returns>What was found, or null.</returns>
    public RememberedCheck? Read(string key)
    {
        if (file.Read(key) is not { } stored) return null;
        MemoryMarshal.TryGetArray(stored, out var bytes);
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var others = ReadPage(reader);
        var topics = new Dictionary<string, RememberedPage>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var name = reader.ReadString();
            topics[name] = ReadPage(reader);
        }

        return new RememberedCheck(others, topics);
    }

    /// <summary>Replaces the file; where that is not possible, the next check looks at everything again.</summary>
    /// <param name="key">The key.</param>
    /// <param name="check">What was found.</param>
    public void Write(string key, RememberedCheck check)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, check.Others);
        writer.Write(check.Topics.Count);
        foreach (var (name, page) in check.Topics)
        {
            writer.Write(name);
            Write(writer, page);
        }

        file.Write(key, stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(BinaryWriter writer, RememberedPage page)
    {
        var facts = page.Facts;
        writer.Write(page.Text);
        Write(writer, page.Missing);
        writer.Write(page.Named);
        writer.Write(facts.Seen);
        Write(writer, facts.Names);
        Write(writer, facts.Forced);
        Write(writer, facts.Services);
        writer.Write(facts.Lines.Length);
        writer.Write(MemoryMarshal.AsBytes(facts.Lines.AsSpan()));
        writer.Write(facts.Days.First);
        writer.Write(facts.Days.Last);
        writer.Write(page.Findings?.Count ?? -1);
        foreach (var finding in page.Findings ?? [])
        {
            writer.Write((int)finding.Severity);
            writer.Write(finding.Rule);
            writer.Write(finding.File);
            writer.Write(finding.Line);
            writer.Write(finding.Message);
            writer.Write(finding.Column);
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts) writer.Write(text);
    }

    private static RememberedPage ReadPage(BinaryReader reader)
    {
        var (text, missing) = (reader.ReadString(), ReadTexts(reader));
        var (named, seen) = (reader.ReadString(), reader.ReadString());
        var (names, forced, services) = (ReadTexts(reader), ReadTexts(reader), ReadTexts(reader));
        var lines = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(lines.AsSpan()));
        var days = new ReviewSpan(reader.ReadInt32(), reader.ReadInt32());
        var count = reader.ReadInt32();
        var findings = count < 0 ? null : new Finding[count];
        for (var at = 0; at < count; at++)
        {
            findings![at] = new Finding((Severity)reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadString(), reader.ReadInt32());
        }

        return new RememberedPage(text, missing, new PageFacts(seen, names, lines, forced, services, days), named, findings);
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var at = 0; at < texts.Length; at++) texts[at] = reader.ReadString();
        return texts;
    }
}
