using System.Runtime.CompilerServices;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// Which lessons have which features, to compare a message with the lessons of a class: of each feature of the message only the lessons that have it
/// are looked at, and nothing else is kept of the lessons' vectors, for those take several times as much. The likenesses are those of
/// <see cref="SparseVector.Dot"/>, to the last bit. It never changes.
/// </summary>
internal sealed class LessonIndex
{
    private readonly FeatureSpace _space;

    // Of each class its first lesson, and the end.
    private readonly int[] _firsts;

    // How the vector of each lesson was scaled.
    private readonly BlockScales[] _scales;

    // The classes that have feature f, ascending, are _classes[_starts[f]] up to _classes[_starts[f + 1]].
    private readonly int[] _starts;
    private readonly ushort[] _classes;

    // What is packed of the class at place p there lies from _places[p] up to _places[p + 1]: for each of its lessons how far that is from the one
    // before, doubled, with 1 added where the feature occurs there more than once, and then how often more.
    private readonly int[] _places;
    private readonly byte[] _packed;

    private LessonIndex(FeatureSpace space, int[] firsts, BlockScales[] scales, int[] starts, ushort[] classes, int[] places, byte[] packed)
    {
        _space = space;
        _firsts = firsts;
        _scales = scales;
        _starts = starts;
        _classes = classes;
        _places = places;
        _packed = packed;
    }

    /// <summary>Takes lessons.</summary>
    /// <param name="space">The features.</param>
    /// <param name="firsts">Of each class its first lesson, and the number of lessons at the end.</param>
    /// <param name="lessons">The features of each lesson, those of one class together.</param>
    /// <returns>The index.</returns>
    public static LessonIndex Of(FeatureSpace space, int[] firsts, IReadOnlyList<CountedText> lessons)
    {
        var having = new List<(int Lesson, int Times)>[space.Size];
        for (var lesson = 0; lesson < lessons.Count; lesson++)
        {
            for (var i = 0; i < lessons[lesson].Indices.Length; i++) (having[lessons[lesson].Indices[i]] ??= []).Add((lesson, lessons[lesson].Times[i]));
        }

        var classOf = new int[lessons.Count];
        for (var @class = 0; @class + 1 < firsts.Length; @class++) Array.Fill(classOf, @class, firsts[@class], firsts[@class + 1] - firsts[@class]);

        var (starts, classes, places, packed) = (new int[space.Size + 1], new List<ushort>(), new List<int>(), new List<byte>());
        for (var feature = 0; feature < space.Size; feature++)
        {
            if (having[feature] is { } those) Pack(those, firsts, classOf, classes, places, packed);
            starts[feature + 1] = classes.Count;
        }

        places.Add(packed.Count);
        return new LessonIndex(space, firsts, [.. lessons.Select(lesson => lesson.Scales)], starts, [.. classes], [.. places], [.. packed]);
    }

    /// <summary>Reads an index that was stored.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <param name="space">The features.</param>
    /// <param name="firsts">Of each class its first lesson, and the number of lessons at the end.</param>
    /// <returns>The index.</returns>
    public static LessonIndex Read(BinaryReader stored, FeatureSpace space, int[] firsts)
    {
        var scales = new BlockScales[firsts[^1]];
        stored.ReadAll(scales.AsSpan());
        var starts = new int[space.Size + 1];
        stored.ReadAll(starts.AsSpan());
        var classes = new ushort[starts[^1]];
        stored.ReadAll(classes.AsSpan());
        var places = new int[classes.Length + 1];
        stored.ReadAll(places.AsSpan());
        var packed = new byte[places[^1]];
        stored.ReadAll(packed.AsSpan());
        return new LessonIndex(space, firsts, scales, starts, classes, places, packed);
    }

    /// <summary>Writes the index.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.WriteAll<BlockScales>(_scales);
        stored.WriteAll<int>(_starts);
        stored.WriteAll<ushort>(_classes);
        stored.WriteAll<int>(_places);
        stored.WriteAll<byte>(_packed);
    }

    /// <summary>How like a message is to each lesson of a class.</summary>
    /// <param name="message">The message's features.</param>
    /// <param name="class">The class.</param>
    /// <returns>For each of its lessons, in order, a cosine from 0 to 1.</returns>
    public float[] Compare(SparseVector message, int @class)
    {
        var scales = _scales.AsSpan(_firsts[@class].._firsts[@class + 1]);
        var likeness = new float[scales.Length];
        for (var i = 0; i < message.Count; i++)
        {
            var (feature, value) = (message.Indices[i], message.Values[i]);
            var rarity = _space.Rarity(feature);
            var isWord = _space.IsOfWords(feature);
            var having = Find(feature, @class);
            for (var (lesson, place) = (-1, 0); place < having.Length;)
            {
                lesson += Next(having, ref place, out var times);
                likeness[lesson] += value * (FeatureSpace.Weight(times, rarity) * (isWord ? scales[lesson].Words : scales[lesson].Runs));
            }
        }

        return likeness;
    }

    /// <summary>Which lessons of a class have a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="class">The class.</param>
    /// <returns>Their numbers among all lessons, ascending.</returns>
    public List<int> With(int feature, int @class)
    {
        var lessons = new List<int>();
        var having = Find(feature, @class);
        for (var (lesson, place) = (_firsts[@class] - 1, 0); place < having.Length;) lessons.Add(lesson += Next(having, ref place, out _));
        return lessons;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ReadOnlySpan<byte> having, ref int place, out int times)
    {
        var next = PackedNumbers.Take(having, ref place);
        times = (next & 1) == 0 ? 1 : PackedNumbers.Take(having, ref place) + 2;
        return next >> 1;
    }

    // What is packed of the lessons of one class.
    private ReadOnlySpan<byte> Find(int feature, int @class)
    {
        var found = _classes.AsSpan(_starts[feature].._starts[feature + 1]).BinarySearch((ushort)@class);
        if (found < 0) return [];
        var place = _starts[feature] + found;
        return _packed.AsSpan(_places[place].._places[place + 1]);
    }

    private static void Pack(List<(int Lesson, int Times)> having, int[] firsts, int[] classOf, List<ushort> classes, List<int> places, List<byte> packed)
    {
        for (var next = 0; next < having.Count;)
        {
            var @class = classOf[having[next].Lesson];
            classes.Add(checked((ushort)@class));
            places.Add(packed.Count);
            for (var lesson = firsts[@class] - 1; next < having.Count && classOf[having[next].Lesson] == @class; next++)
            {
                var (number, times) = having[next];
                PackedNumbers.Add(packed, ((number - lesson) * 2) + (times > 1 ? 1 : 0));
                if (times > 1) PackedNumbers.Add(packed, times - 2);
                lesson = number;
            }
        }
    }
}
