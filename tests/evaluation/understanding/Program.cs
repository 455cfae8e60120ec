using System.CommandLine;
using AdviceBot.Evaluation;

var content = new Option<DirectoryInfo>("--content") { Description = "The content folder", DefaultValueFactory = _ => new DirectoryInfo("content") };
var encoder = new Option<DirectoryInfo?>("--encoder") { Description = "The folder with the sentence encoder; without it, words only" };
var only = new Option<FileInfo?>("--only-topics-of") { Description = "Leave out topics that this JSONL file does not name" };
var misses = new Option<bool>("--misses") { Description = "Print every message that was got wrong" };

var files = new Argument<FileInfo[]>("files") { Description = "JSONL files of {\"text\",\"topic\"}; topic null is outside all topics" };
var measure = new Command("measure", "Measure on labelled messages") { files, content, encoder, only, misses };
measure.SetAction(parsed => Tasks.Measure(
    Setting.Load(parsed.GetRequiredValue(content), parsed.GetValue(only), parsed.GetValue(encoder)), parsed.GetRequiredValue(files), parsed.GetValue(misses)));

var tests = new Command("tests", "Measure on the pages' own tests") { content, encoder, misses };
tests.SetAction(parsed => Tasks.Tests(Setting.Load(parsed.GetRequiredValue(content), null, parsed.GetValue(encoder)), parsed.GetValue(misses)));

var folds = new Option<int>("--folds") { Description = "Into how many parts the questions are cut", DefaultValueFactory = _ => 5 };
var cross = new Command("cross-validate", "Measure on the pages' questions, each part by a finder that never saw it") { content, encoder, only, folds, misses };
cross.SetAction(parsed => Tasks.CrossValidate(
    Setting.Load(parsed.GetRequiredValue(content), parsed.GetValue(only), parsed.GetValue(encoder)), parsed.GetValue(folds), parsed.GetValue(misses)));

var asAsked = new Option<FileInfo?>("--as-asked") { Description = "A JSONL file: fit on its messages and content/teaching alone, as often as people ask" };
var calibrate = new Command("calibrate", "Fit the weights of Confidence on cross-validated messages") { content, encoder, folds, asAsked };
calibrate.SetAction(parsed => Tasks.Calibrate(Setting.Load(parsed.GetRequiredValue(content), null, parsed.GetValue(encoder)), parsed.GetValue(folds), parsed.GetValue(asAsked)));

var speed = new Command("speed", "Time learning and answering, and the memory they take") { content, encoder };
speed.SetAction(parsed => Speed.Measure(Setting.Load(parsed.GetRequiredValue(content), null, parsed.GetValue(encoder))));

var sizes = new Argument<int[]>("topics") { Description = "The numbers of topics, such as 40 400" };
var growth = new Command("growth", "Time learning and answering as topics grow") { sizes, content };
growth.SetAction(parsed => Speed.Growth(Setting.Load(parsed.GetRequiredValue(content), null, null), parsed.GetRequiredValue(sizes)));

var peerFolder = new Option<DirectoryInfo>("--peers") { Description = "The folder with the peers", DefaultValueFactory = _ => new DirectoryInfo("tests/evaluation/understanding/peers") };
var peers = new Command("peers", "Measure node-nlp on the same content and messages (needs Node.js)") { files, content, only, peerFolder };
peers.SetAction(parsed => Peers.Measure(Setting.Load(parsed.GetRequiredValue(content), parsed.GetValue(only), null), parsed.GetRequiredValue(peerFolder), parsed.GetRequiredValue(files)));

var labelled = new Argument<FileInfo[]>("files") { Description = "JSONL files of {\"text\",\"tier\",\"style\"}; the tier (or \"label\") is one of the four, anything else is harmless" };
var rules = new Option<bool>("--rules-alone") { Description = "Without the second look" };
var urgent = new Command("urgent", "Measure how well danger is spotted") { labelled, content, encoder, rules, misses };
urgent.SetAction(parsed => UrgentMessages.Measure(
    Setting.Load(parsed.GetRequiredValue(content), null, parsed.GetValue(encoder)), parsed.GetRequiredValue(labelled), parsed.GetValue(rules), parsed.GetValue(misses)));

var urgentCross = new Command("urgent-cross-validate", "Measure the second look on its own messages, each part by one that never saw it") { content, encoder, folds };
urgentCross.SetAction(parsed => UrgentFolds.Run(Setting.Load(parsed.GetRequiredValue(content), null, parsed.GetValue(encoder)), parsed.GetValue(folds)));

return new RootCommand("How well the assistant understands messages") { measure, tests, cross, calibrate, speed, growth, peers, urgent, urgentCross }.Parse(args).Invoke();
