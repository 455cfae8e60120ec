// node reconnect.mjs ADDRESS: the socket is torn five times while things are said; nothing may be lost, nothing heard twice.
import assert from "node:assert/strict";
import { assertOnceInOrder, domain, hurried, open, run, sockets, until } from "./lib.mjs";

await run(async () => {
  const chat = await open({ scheduler: hurried });
  await chat.hears((activity) => activity.suggestedActions, "the welcome");
  for (let number = 1; number <= 5; number++) {
    const dropped = sockets.length;
    await until(() => sockets.at(-1).readyState === 1, "an open socket");
    sockets.at(-1).terminate();
    const said = await chat.say("message number " + number);
    await chat.hears((activity) => activity.replyToId === said, "the answer to message number " + number);
    await until(() => sockets.length > dropped, "a new socket");
  }

  const response = await fetch(`${domain}/conversations/${chat.conversationId}/activities`, { headers: { authorization: "Bearer " + chat.line.token } });
  const { activities } = await response.json();
  const answers = activities.filter((activity) => activity.from.role === "bot").map((activity) => activity.id);
  await until(() => chat.bot().length >= answers.length, "everything");
  assert.deepEqual(chat.bot().map((activity) => activity.id), answers);
  assertOnceInOrder(chat.heard);
  // P3: what the person wrote is forgotten once the client has come back with a watermark after it.
  const own = activities.filter((activity) => activity.from.role === "user");
  assert.ok(own.length <= 1, `${own.length} messages of the person are still there`);
  assert.deepEqual(
    chat.heard.filter((activity) => activity.from.role === "user").map((activity) => activity.text),
    [1, 2, 3, 4, 5].map((number) => "message number " + number));
});
