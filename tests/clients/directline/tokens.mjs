// node tokens.mjs ADDRESS refresh|expire: what becomes of a token as time goes by; the test moves the program's clock.
import assert from "node:assert/strict";
import { ask, domain, hurried, open, run, until } from "./lib.mjs";

const expiredToken = 3;

async function refresh() {
  const chat = await open({ webSocket: false, scheduler: hurried });
  await chat.hears((activity) => activity.suggestedActions, "the welcome");
  const first = chat.line.token;
  await ask("advance 20");
  await until(() => chat.line.token !== first, "a new token");
  await ask("advance 20");

  const said = await chat.say("hello");
  await chat.hears((activity) => activity.replyToId === said, "an answer with the new token");
  const refused = await fetch(`${domain}/conversations/${chat.conversationId}/activities`, { headers: { authorization: "Bearer " + first } });
  assert.equal(refused.status, 403);
  assert.equal((await refused.json()).error.code, "TokenExpired");
}

async function expire() {
  const chat = await open({ webSocket: false });
  await chat.hears((activity) => activity.suggestedActions, "the welcome");
  await ask("advance 31");
  assert.equal(await chat.say("hello"), "retry");
  assert.equal(chat.line.connectionStatus$.getValue(), expiredToken);
  chat.line.end();

  const fresh = await open({ webSocket: false });
  await fresh.hears((activity) => activity.suggestedActions, "the welcome of a new conversation");
  assert.notEqual(fresh.conversationId, chat.conversationId);
}

await run(process.argv[3] === "refresh" ? refresh : expire);
