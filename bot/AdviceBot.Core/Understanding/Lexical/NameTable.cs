using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Numbers texts, and finds the number of a text. All letters lie in one row: as a dictionary, tens of thousands of short texts take some five times as much memory. It never changes.</summary>
internal sealed class NameTable
{
    private readonly char[] _letters;

    // Name n is the letters from _starts[n] up to _starts[n + 1].
    private readonly int[] _starts;

    // A name's number and 1, in the slot of its hash or the next that was free; 0 where there is none.
    private readonly int[] _slots;

    private NameTable(char[] letters, int[] starts)
    {
        _letters = letters;
        _starts = starts;
        var slots = 1;
        while (slots * 3L < Count * 4L) slots *= 2;
        // Never full, so that looking for a name always ends.
        _slots = new int[slots == Count ? slots * 2 : slots];
        for (var number = 0; number < Count; number++)
        {
            var slot = SlotOf(this[number]);
            if (_slots[slot] != 0) throw new ArgumentException("Two names are the same.", nameof(starts));
            _slots[slot] = number + 1;
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>A name.</summary>
    /// <param name="number">Its number, from 0.</param>
    public ReadOnlySpan<char> this[int number] => _letters.AsSpan(_starts[number].._starts[number + 1]);

    /// <summary>Numbers names.</summary>
    /// <param name="names">The names, each once; a name's number is its place here.</param>
    /// <returns>The table.</returns>
    public static NameTable Of(IReadOnlyList<string> names)
    {
        var starts = new int[names.Count + 1];
        for (var number = 0; number < names.Count; number++) starts[number + 1] = starts[number] + names[number].Length;
        var letters = new char[starts[^1]];
        for (var number = 0; number < names.Count; number++) names[number].CopyTo(letters.AsSpan(starts[number]));
        return new NameTable(letters, starts);
    }

    /// <summary>Reads a table that was stored.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The table.</returns>
    public static NameTable Read(BinaryReader stored)
    {
        var starts = new int[stored.ReadInt32() + 1];
        stored.ReadAll(starts.AsSpan());
        var letters = new char[starts[^1]];
        stored.ReadAll(letters.AsSpan());
        return new NameTable(letters, starts);
    }

    /// <summary>Writes the table.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(Count);
        stored.WriteAll<int>(_starts);
        stored.WriteAll<char>(_letters);
    }

    /// <summary>Finds a name.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>Its number, or -1 where it is none of the names.</returns>
    public int Find(ReadOnlySpan<char> name) => _slots[SlotOf(name)] - 1;

    // The slot of a name; for any other text one that is free.
    private int SlotOf(ReadOnlySpan<char> name)
    {
        var hash = Fnv1a.Add(Fnv1a.Start, name);
        var slot = (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));
        while (_slots[slot] != 0 && !name.SequenceEqual(this[_slots[slot] - 1])) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
