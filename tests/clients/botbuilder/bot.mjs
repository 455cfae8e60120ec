// node bot.mjs: the probe bot of the recorded activities, written with npm's botbuilder. Listens on a free port of this machine and writes
// which. BOT_APP_ID and BOT_METADATA make it check the tokens of callers against that provider.
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { ActivityHandler, ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, MessageFactory, TurnContext } = require("botbuilder");
const { ChoicePrompt, ComponentDialog, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } = require("botbuilder-dialogs");

const colours = new ComponentDialog("colours");
colours
  .addDialog(new WaterfallDialog("main", [
    (step) => step.prompt("name", { prompt: MessageFactory.text("What is your name?") }),
    (step) => {
      step.values.name = step.result;
      return step.prompt("colour", {
        prompt: MessageFactory.text("Pick a colour"),
        retryPrompt: MessageFactory.text("Please pick one"),
        choices: ["red", "green", "blue"],
      });
    },
    async (step) => {
      await step.context.sendActivity(`${step.values.name} likes ${step.result.value}`);
      return step.endDialog(step.result.value);
    },
  ]))
  .addDialog(new TextPrompt("name"))
  .addDialog(new ChoicePrompt("colour"));

class ProbeBot extends ActivityHandler {
  #state = new ConversationState(new MemoryStorage());
  #dialogs = new DialogSet(this.#state.createProperty("DialogState")).add(colours);

  constructor() {
    super();
    this.onMembersAdded(async (turn, next) => {
      for (const member of turn.activity.membersAdded) if (member.id !== turn.activity.recipient.id) await turn.sendActivity("Welcome " + member.id);
      await next();
    });
  }

  async run(turn) {
    await super.run(turn);
    await this.#state.saveChanges(turn);
  }

  async onMessageActivity(turn) {
    const text = TurnContext.removeRecipientMention(turn.activity) ?? turn.activity.text;
    if (text === "typing") await turn.sendActivities([{ type: ActivityTypes.Typing }, { type: ActivityTypes.Message, text: "done typing" }]);
    else if (text.startsWith("echo")) await turn.sendActivity(MessageFactory.text("Echo: " + text));
    else {
      const dialogs = await this.#dialogs.createContext(turn);
      if ((await dialogs.continueDialog()).status === DialogTurnStatus.empty) await dialogs.beginDialog("colours");
    }
  }

  async onInvokeActivity(turn) {
    if (turn.activity.name !== "adaptiveCard/action") return super.onInvokeActivity(turn);
    const { verb } = turn.activity.value.action;
    return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "hi " + verb } };
  }
}

const settings = process.env.BOT_APP_ID
  ? { MicrosoftAppId: process.env.BOT_APP_ID, MicrosoftAppPassword: "not a real one", ToBotFromChannelOpenIdMetadataUrl: process.env.BOT_METADATA,
      ToChannelFromBotLoginUrl: "http://127.0.0.1:9/none", ToChannelFromBotOAuthScope: "https://api.botframework.com", ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      ToBotFromEmulatorOpenIdMetadataUrl: process.env.BOT_METADATA, OAuthUrl: "http://127.0.0.1:9/", ValidateAuthority: "false" }
  : {};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
const bot = new ProbeBot();

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  request.body = JSON.parse(Buffer.concat(parts).toString());
  const answer = Object.assign(Object.create(null), {
    socket: request.socket,
    header: (name, value) => response.setHeader(name, value),
    status: (code) => (response.statusCode = code, answer),
    send: (body) => response.write(typeof body === "string" ? body : JSON.stringify(body)),
    end: () => response.end(),
  });
  await adapter.process(request, answer, (turn) => bot.run(turn));
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.on("end", () => process.exit(0)).resume();
