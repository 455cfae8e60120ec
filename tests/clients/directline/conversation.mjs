// node conversation.mjs ADDRESS polling|stream: a whole conversation, with a choice and an urgent card. Writes what was heard as JSON.
import assert from "node:assert/strict";
import { assertOnceInOrder, open, run, sockets } from "./lib.mjs";

await run(async () => {
  const chat = await open({ webSocket: process.argv[3] === "stream" });
  await chat.hears((activity) => activity.suggestedActions, "the welcome");

  await chat.say("I met a man online and he wants money for a flight");
  const question = await chat.hears((activity) => activity.replyToId && activity.suggestedActions, "the question");
  const choice = question.suggestedActions.actions[0];
  assert.equal(choice.type, "imBack");

  const chosen = await chat.say(choice.value);
  await chat.hears((activity) => activity.replyToId === chosen && activity.text.startsWith("## "), "the section that was chosen");

  const danger = await chat.say("he is outside my door with a knife");
  await chat.hears((activity) => activity.replyToId === danger && activity.importance === "high", "the urgent card");
  await chat.hears((activity) => activity.replyToId === danger && activity.importance !== "high", "the end of the turn");

  assertOnceInOrder(chat.heard);
  const mine = chat.heard.filter((activity) => activity.from.role === "user");
  assert.deepEqual(mine.map((activity) => activity.from), mine.map(() => ({ id: chat.user, role: "user" })));
  assert.match(chat.user, /^dl_[0-9a-f-]{36}$/);
  assert.equal(sockets.length, process.argv[3] === "stream" ? 1 : 0);
  console.log(JSON.stringify(chat.heard));
});
