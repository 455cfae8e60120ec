// node parse.mjs < ACTIVITIES: reads a JSON array of activities as botframework-connector reads them off the wire, checks their parts with
// botframework-schema's own assertions, and writes them again: nothing may be refused, and nothing may be lost on the way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const schema = require("botframework-schema");
const mappers = require("botframework-connector/lib/connectorApi/models/mappers");
const { createSerializer } = require("botbuilder-stdlib/lib/azureCoreHttpCompat");
const { Channels, ActivityTypes } = schema;

const serializer = createSerializer(mappers);
const sent = JSON.parse(readFileSync(0, "utf8"));
assert.ok(sent.length > 0);

for (const activity of sent) {
  const read = serializer.deserialize(mappers.Activity, structuredClone(activity), "activity");
  assert.ok(Object.values(ActivityTypes).includes(read.type), read.type);
  assert.ok(Object.values(Channels).includes(read.channelId), read.channelId);
  // The assertions want a name and a list of receivers even where there are none.
  for (const account of [read.from, read.recipient]) schema.assertChannelAccount({ name: "", ...account });
  if (read.timestamp) assert.ok(read.timestamp instanceof Date);
  if (read.suggestedActions) {
    schema.assertSuggestedActions({ to: [], ...read.suggestedActions });
    read.suggestedActions.actions.forEach((action) => assert.ok(Object.values(schema.ActionTypes).includes(action.type)));
  }
  for (const attachment of read.attachments ?? []) schema.assertAttachment(attachment);
  for (const entity of read.entities ?? []) schema.assertEntity(entity);
  assert.deepEqual(withoutTimes(JSON.parse(JSON.stringify(serializer.serialize(mappers.Activity, read, "activity")))), withoutTimes(activity));
}
console.log(sent.length);

// Both write the same moment in their own way.
function withoutTimes({ timestamp, ...rest }) {
  return timestamp ? { ...rest, timestamp: Date.parse(timestamp) } : rest;
}
