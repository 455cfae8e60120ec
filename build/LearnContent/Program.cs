using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

// Learns the content while the program is built, so that its first start need not. What is stored is only ever a saving of time: the
// program checks it against the content that it finds.
if (args is not [var contentFolder, var encoderFolder])
{
    Console.Error.WriteLine("usage: LearnContent CONTENT-FOLDER ENCODER-FOLDER");
    return 2;
}

if (new ContentLoader(contentFolder, RequiredWords.None, encoderFolder).Load().Content is not { } content)
{
    Console.Error.WriteLine("The content has errors, so it is learnt when the program starts. \"check\" tells what is wrong.");
    return 1;
}

var options = Options.Create(new UnderstandingOptions { EncoderFolder = encoderFolder, WaitForEncoder = true });
var encoder = new SharedEncoder(options);
new TopicFinderFactory(options, encoder: encoder).Create(content);
// For a program that is published without the encoder.
var none = new SharedEncoder(Options.Create(new UnderstandingOptions()));
new TopicFinderFactory(options, encoder: none).Create(content);
new UrgencyDetectorFactory(encoder, options).Create(content);
new LanguageDetectorFactory(options).Create(content);
return 0;
