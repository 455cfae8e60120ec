using System.CommandLine;
using AdviceBot.Benchmarks.Editing;
using AdviceBot.Benchmarks.Finding;
using AdviceBot.Benchmarks.Load;
using AdviceBot.Benchmarks.Memory;
using AdviceBot.Benchmarks.Parts;
using AdviceBot.Benchmarks.Start;
using AdviceBot.Benchmarks.Turns;
using AdviceBot.Benchmarks.Urgency;
using AdviceBot.Core.Understanding;

// A verb a kind of measurement. Each is bounded in count and in time, and talks to this machine only.
var content = new Option<DirectoryInfo>("--content") { Description = "The content folder", DefaultValueFactory = _ => new DirectoryInfo("content") };
var state = new Option<string>("--state") { Description = "Where state is kept", DefaultValueFactory = _ => "both" };
state.AcceptOnlyFromAmong("memory", "postgres", "both");
var conversations = new Option<int>("--conversations") { Description = "How many conversations are held", DefaultValueFactory = _ => 10_000 };
var users = new Option<int>("--users") { Description = "How many are held at once", DefaultValueFactory = _ => 32 };
var minutes = new Option<int>("--minutes") { Description = "After how many minutes no new conversation is begun", DefaultValueFactory = _ => 10 };
var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file too" };

var load = new Command("load", "Hold whole topic conversations over HTTP with the real program, and measure turns, times and memory") { content, state, conversations, users, minutes, json };
load.SetAction((parsed, stop) => LoadCommand.RunAsync(
    new LoadPlan(parsed.GetRequiredValue(content).FullName, parsed.GetValue(conversations), parsed.GetValue(users), TimeSpan.FromMinutes(parsed.GetValue(minutes))),
    parsed.GetRequiredValue(state), parsed.GetValue(json), stop));

var rounds = new Option<int>("--rounds") { Description = "How many times", DefaultValueFactory = _ => 9 };
var sizes = new Option<int[]>("--pages") { Description = "How many topic pages", DefaultValueFactory = _ => [40, 400, 4000], AllowMultipleArgumentsPerToken = true };
var check = new Command("check", "Check many pages in this process, and measure how long it takes") { content, sizes, rounds };
check.SetAction(parsed => CheckBenchmark.Run(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(sizes), parsed.GetValue(rounds)));
var save = new Command("save", "Save a page and measure how long the real program takes to answer with it") { content, rounds };
save.SetAction((parsed, stop) => SaveBenchmark.RunAsync(parsed.GetRequiredValue(content).FullName, parsed.GetValue(rounds), stop));

var postgres = new Option<bool>("--postgres") { Description = "Measure with state in PostgreSQL too, on a server of its own" };
var meaning = new Option<bool>("--meaning") { Description = "Measure with the sentence encoder too" };
var noJavaScript = new Option<bool>("--no-javascript") { Description = "Leave npm's SDK out, where node or tests/clients/botbuilder is not installed" };
var count = new Option<int>("--turns") { Description = "How many turns a row of the table measures", DefaultValueFactory = _ => 3000 };
var warmUp = new Option<int>("--warm-up") { Description = "How many conversations are held before each row", DefaultValueFactory = _ => 1000 };
var atOnce = new Option<int[]>("--at-once") { Description = "How many conversations are held at once", DefaultValueFactory = _ => [8, 32], AllowMultipleArgumentsPerToken = true };
var settled = new Option<double>("--settled") { Description = "Warm up until the bot has compiled next to nothing for so many seconds; 0 not to wait for it", DefaultValueFactory = _ => 3 };
var pause = new Option<double>("--pause") { Description = "Add rows in which a person thinks so many milliseconds before each message, on average; 0 for none", DefaultValueFactory = _ => 250 };
var turns = new Command("turns", "Measure whole turns over HTTP: ours, a bare bot's, and the JavaScript SDK's") { content, postgres, meaning, noJavaScript, count, warmUp, settled, atOnce, pause, minutes, json };
turns.SetAction((parsed, stop) => new TurnsCommand(
    new TurnPlan(parsed.GetValue(count), parsed.GetValue(warmUp), TimeSpan.FromMinutes(parsed.GetValue(minutes)), TimeSpan.FromSeconds(parsed.GetValue(settled)), TimeSpan.FromMilliseconds(parsed.GetValue(pause))),
    parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(atOnce))
    .RunAsync(parsed.GetValue(postgres), parsed.GetValue(meaning), !parsed.GetValue(noJavaScript), parsed.GetValue(json), stop));

var words = new Option<int[]>("--words") { Description = "The lengths of the messages, in words", DefaultValueFactory = _ => [10, 100, 1000, 10_000], AllowMultipleArgumentsPerToken = true };
var growth = new Command("growth", "Measure how the cost of a turn grows with the length of the message") { content, words };
growth.SetAction((parsed, stop) => GrowthCommand.RunAsync(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(words), stop));

var lengths = new Option<int[]>("--words") { Description = "The lengths of the messages, in words", DefaultValueFactory = _ => [10, 40, 100, 1000, 10_000], AllowMultipleArgumentsPerToken = true };
var urgency = new Command("urgency", "Measure what looking for danger costs: processor time and bytes a message") { content, lengths };
urgency.SetAction(parsed => UrgencyCommand.Run(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(lengths)));

var program = new Option<DirectoryInfo?>("--program") { Description = "The folder of the published program; without it, it is published first" };
var starts = new Option<int>("--starts") { Description = "How often each program is started", DefaultValueFactory = _ => 7 };
var start = new Command("start", "Measure the time from the start of the published program to its first answer, against a bare bot's") { content, program, starts, json };
start.SetAction((parsed, stop) => new StartCommand(parsed.GetRequiredValue(content).FullName, parsed.GetValue(starts)).RunAsync(parsed.GetValue(program), parsed.GetValue(json), stop));

var held = new Option<int[]>("--conversations") { Description = "After how many conversations, the fewest first", DefaultValueFactory = _ => [0, 10_000, 20_000, 30_000], AllowMultipleArgumentsPerToken = true };
var memory = new Command("memory", "Measure what the published program holds in memory when it has started and after many conversations (Linux only)") { content, program, held, json };
memory.SetAction((parsed, stop) => new MemoryCommand(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(held)).RunAsync(parsed.GetValue(program), parsed.GetValue(json), stop));

var encoder = new Option<DirectoryInfo>("--encoder") { Description = "The folder with the encoder and what was learnt", DefaultValueFactory = _ => new DirectoryInfo("bot/models/artifacts") };
var messages = new Option<int>("--messages") { Description = "How many messages a figure is taken from", DefaultValueFactory = _ => 400 };
var find = new Command("find", "Measure what finding a message's topic costs, by words and with meaning") { content, encoder, messages };
find.SetAction(parsed => FindCommand.Run(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(encoder).FullName, parsed.GetValue(messages)));
var topicSizes = new Option<int[]>("--pages") { Description = "How many topic pages", DefaultValueFactory = _ => [40, 100, 400, 1000, 4000], AllowMultipleArgumentsPerToken = true };
var most = new Option<int[]>("--most-classes") { Description = "How many classes one model tells apart; several to compare", DefaultValueFactory = _ => [LabelTree.MostClasses], AllowMultipleArgumentsPerToken = true };
var topics = new Command("topics", "Measure how learning, finding and a turn grow with the number of topic pages") { content, topicSizes, most, messages, meaning, encoder };
topics.SetAction((parsed, stop) => TopicsCommand.RunAsync(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(topicSizes), parsed.GetRequiredValue(most), parsed.GetValue(messages), parsed.GetValue(meaning) ? parsed.GetRequiredValue(encoder).FullName : null, stop));

var sizesInHand = new Option<int[]>("--conversations") { Description = "How many conversations are in hand, the fewest first", DefaultValueFactory = _ => [10, 100, 1000, 10_000, 100_000], AllowMultipleArgumentsPerToken = true };
var inHand = new Command("conversations", "Measure how a turn and memory grow with the conversations in hand") { content, state, sizesInHand };
inHand.SetAction((parsed, stop) => new ConversationsCommand(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(sizesInHand))
    .RunAsync(parsed.GetRequiredValue(state) is var store && store == "both" ? ["memory", "postgres"] : [store], stop));

var filter = new Option<string>("--filter") { Description = "Which parts, with * for any letters", DefaultValueFactory = _ => "*" };
var parts = new Command("parts", "Measure the parts of a turn by themselves, with BenchmarkDotNet") { content, filter };
parts.SetAction(parsed => PartsCommand.Run(parsed.GetRequiredValue(content).FullName, parsed.GetRequiredValue(filter)));

var bot = new Option<string>("--bot") { Description = "Which bot", Required = true };
bot.AcceptOnlyFromAmong(HostCommand.Advice, HostCommand.Bare);
var host = new Command("host", "Serve one bot and tell what it allocates; the other verbs start it") { bot, content };
host.Hidden = true;
host.SetAction(parsed => HostCommand.RunAsync(parsed.GetRequiredValue(bot), parsed.GetRequiredValue(content).FullName));

return await new RootCommand("How fast the assistant is, and what it needs") { load, turns, parts, start, find, topics, urgency, growth, inHand, memory, check, save, host }.Parse(args).InvokeAsync();
