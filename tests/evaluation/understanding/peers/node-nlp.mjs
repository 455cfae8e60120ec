// Measures node-nlp on the same lessons and messages: node node-nlp.mjs LESSONS.jsonl MESSAGES.jsonl
import { readFileSync } from 'node:fs';
import { NlpManager } from 'node-nlp';

const [lessons, messages] = process.argv.slice(2).map((file) =>
  readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
const none = '(none)';
const manager = new NlpManager({ languages: ['en'], forceNER: false, autoSave: false, autoLoad: false, nlu: { log: false } });
for (const { text, topic } of lessons) manager.addDocument('en', text, topic ?? none);

const start = performance.now();
await manager.train();
const trained = performance.now();
let first = 0, three = 0, inside = 0, insideFirst = 0, insideThree = 0, sure = 0, sureRight = 0;
for (const { text, topic } of messages) {
  const label = topic ?? none;
  const { intent, score, classifications } = await manager.process('en', text);
  const chosen = intent === 'None' ? none : intent;
  const ranked = classifications.map((item) => item.intent).filter((name) => name !== 'None').slice(0, 3);
  if (chosen === label) first++;
  if (ranked.includes(label)) three++;
  if (topic) {
    inside++;
    if (ranked.find((name) => name !== none) === topic) insideFirst++;
    if (ranked.includes(topic)) insideThree++;
  }
  if (score >= 0.9 && chosen !== none) { sure++; if (chosen === label) sureRight++; }
}

const done = performance.now();
const part = (count, all) => `${(count / all).toFixed(3)} ${count}/${all}`;
console.log(`node-nlp: ${lessons.length} lessons learnt in ${((trained - start) / 1000).toFixed(1)} s, ${((done - trained) / messages.length).toFixed(2)} ms a message`);
console.log(`first                        ${part(first, messages.length)}`);
console.log(`first three                  ${part(three, messages.length)}`);
console.log(`inside, ranked first         ${part(insideFirst, inside)}`);
console.log(`inside, ranked in three      ${part(insideThree, inside)}`);
console.log(`score 0.9 and more, right    ${part(sureRight, sure)}`);
