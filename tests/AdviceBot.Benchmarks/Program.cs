using System.CommandLine;
using AdviceBot.Benchmarks.Editing;
using AdviceBot.Benchmarks.Load;

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

return await new RootCommand("How fast the assistant is, and what it needs") { load, check, save }.Parse(args).InvokeAsync();
