// What every scenario needs: Microsoft's client in Node, a conversation that remembers what it heard, and a word with the test that runs it.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import XMLHttpRequest from "xhr2";
import { WebSocket } from "ws";

const require = createRequire(import.meta.url);
export const sockets = [];
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};
const { DirectLine } = require("botframework-directlinejs");
const { AsyncAction } = require("rxjs/scheduler/AsyncAction");
const { AsyncScheduler } = require("rxjs/scheduler/AsyncScheduler");

export const domain = process.argv[2] + "v3/directline";
const patience = 180_000;

/** The client's own clock, a thousand times as fast: it renews its token every 0.9 seconds and comes back after 3 milliseconds. */
class HurriedAction extends AsyncAction {
  schedule(state, delay = 0) {
    return super.schedule(state, delay / 1000);
  }
}
export const hurried = new AsyncScheduler(HurriedAction);

export async function newToken() {
  const response = await fetch(domain + "/tokens/generate", { method: "POST" });
  assert.equal(response.status, 200);
  return response.json();
}

export const userOf = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64url")).user;

export async function open(options) {
  const { token, conversationId } = await newToken();
  const line = new DirectLine({ domain, token, pollingInterval: 200, random: () => 0, ...options });
  const heard = [];
  line.activity$.subscribe((activity) => heard.push(activity), () => {});
  const chat = {
    line, heard, token, conversationId, user: userOf(token),
    bot: () => heard.filter((activity) => activity.from.role === "bot"),
    // A client may say that it is somebody else.
    say: (text) => line.postActivity({ type: "message", text, from: { id: "dl_somebody-else", name: "Somebody else" } }).toPromise(),
    hears: (test, what) => until(() => chat.bot().find(test), what),

  };
  return chat;
}

export async function until(test, what) {
  const end = Date.now() + patience;
  for (;;) {
    const found = test();
    if (found) return found;
    if (Date.now() > end) throw new Error("Waited in vain for " + what);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function assertOnceInOrder(heard) {
  const places = heard.map((activity) => Number(activity.id.split("|")[1]));
  assert.deepEqual(places, [...new Set(places)].sort((a, b) => a - b), "something was heard twice or out of order");
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Asks the test to do something, and waits until it has. */
export async function ask(what) {
  console.log("? " + what);
  await lines.next();
}

export async function run(scenario) {
  try {
    await scenario();
    process.exit(0);
  } catch (fault) {
    console.error(fault);
    process.exit(1);
  }
}
