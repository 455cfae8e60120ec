// Turns Universal Sentence Encoder Lite (Apache-2.0, from npm) into one file that the bot reads: matrices as half floats, the rest as
// floats, and the vocabulary. Layout: "USEL", length of the header, header as JSON, padding to 4 bytes, data.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'node_modules', '@energetic-ai', 'model-embeddings-en', 'dist');
const target = join(here, 'artifacts', 'sentence-encoder.bin');

// What the bot calls each tensor, and the end of its name in the model.
const applied = 'module_apply_default/Encoder_en/KonaTransformer/Encode';
const trained = 'module/Encoder_en/KonaTransformer/Encode';
const names = { embeddings: 'module/Embeddings_en', rates: `${applied}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1` };
names['layer0.dense.kernel'] = `${applied}/Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat`;
names['layer0.dense.bias'] = `${applied}/Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat`;
names['output.kernel'] = 'module/Encoder_en/hidden_layers/tanh_layer_0/weights';
names['output.bias'] = 'module/Encoder_en/hidden_layers/tanh_layer_0/bias';
for (const layer of [0, 1]) {
  const variables = `${applied}/Layer_${layer}/TransformerLayer`;
  const stack = `${applied}/TransformerStack/Layer_${layer}/TransformerLayer`;
  for (const [ours, theirs] of [['attention.norm', 'layer_prepostprocess'], ['feed.norm', 'FFN/layer_prepostprocess']]) {
    names[`layer${layer}.${ours}.scale`] = `${variables}/${theirs}/layer_norm/layer_norm_scale/ConcatPartitions/concat`;
    names[`layer${layer}.${ours}.bias`] = `${variables}/${theirs}/layer_norm/layer_norm_bias/ConcatPartitions/concat`;
  }

  for (const part of ['qkv', 'output']) {
    names[`layer${layer}.attention.${part}.kernel`] = `${trained}/Layer_${layer}/TransformerLayer/MultiheadAttention/${part}_transform_single/kernel/part_0`;
    names[`layer${layer}.attention.${part}.bias`] = `${variables}/MultiheadAttention/${part}_transform_single/bias/ConcatPartitions/concat`;
  }

  for (const number of [1, 2]) {
    names[`layer${layer}.feed.${number}.kernel`] = `${stack}/FFN/conv${number}/Tensordot/Reshape_1`;
    names[`layer${layer}.feed.${number}.bias`] = `${variables}/FFN/conv${number}/bias/ConcatPartitions/concat`;
  }
}

function readTensors() {
  const manifest = JSON.parse(readFileSync(join(source, 'model.json'), 'utf8')).weightsManifest;
  const tensors = new Map();
  for (const { paths, weights } of manifest) {
    const bytes = Buffer.concat(paths.map((path) => readFileSync(join(source, path))));
    let offset = 0;
    for (const { name, shape } of weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      tensors.set(name, { shape, values: new Float32Array(bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + 4 * length)) });
      offset += 4 * length;
    }
  }

  return tensors;
}

// Rounds to the nearest half float, ties to even; the weights are far from its limits.
const word = new Uint32Array(1);
const single = new Float32Array(word.buffer);
function toHalf(value) {
  single[0] = value;
  const bits = word[0];
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const fraction = (bits & 0x7fffff) | 0x800000;
  if (exponent >= 31) throw new Error(`${value} does not fit a half float.`);
  if (exponent < -10) return sign;
  const shift = exponent > 0 ? 13 : 14 - exponent;
  const kept = fraction >>> shift;
  const lost = fraction & ((1 << shift) - 1);
  const middle = 1 << (shift - 1);
  const rounded = kept + (lost > middle || (lost === middle && (kept & 1) === 1) ? 1 : 0);
  return sign | (exponent > 0 ? ((exponent - 1) << 10) + rounded : rounded);
}

const tensors = readTensors();
const header = { tensors: [], vocabulary: JSON.parse(readFileSync(join(source, 'vocab.json'), 'utf8')).map(([piece, score]) => [piece, score ?? 0]) };
const chunks = [];
let offset = 0;
for (const [name, original] of Object.entries(names)) {
  const tensor = tensors.get(original);
  if (!tensor) throw new Error(`The model has no tensor ${original}.`);
  const [rows, columns] = [tensor.shape.at(-2) ?? 1, tensor.shape.at(-1)];
  const half = rows > 1;
  const chunk = half ? Buffer.from(Uint16Array.from(tensor.values, toHalf).buffer) : Buffer.from(tensor.values.buffer);
  header.tensors.push({ name, rows, columns, half, offset });
  chunks.push(chunk);
  offset += chunk.length;
}

const json = Buffer.from(JSON.stringify(header));
const start = Buffer.alloc(8);
start.write('USEL');
start.writeUInt32LE(json.length, 4);
const padding = Buffer.alloc((4 - (json.length % 4)) % 4);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(`${target}.part`, Buffer.concat([start, json, padding, ...chunks]));
renameSync(`${target}.part`, target);
console.log(`Sentence encoder stored: ${(offset / 1e6).toFixed(1)} MB`);
