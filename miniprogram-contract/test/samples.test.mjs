// Every sample is what the document says it is, and nothing more.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const read = path => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const document = read('../openapi.json');
const operations = new Map(Object.values(document.paths).flatMap(p => Object.values(p)).map(o => [o.operationId, o]));
const samples = readdirSync(new URL('../samples', import.meta.url)).map(file => ({ file, ...read(`../samples/${file}`) }));

// The contract lets answers grow; the samples, taken from this very version, must not hold what it does not tell.
function close(schema) {
  if (typeof schema !== 'object' || schema === null) return;
  if (schema.properties && !schema.additionalProperties) schema.additionalProperties = false;
  Object.values(schema).forEach(close);
}

const ajv = addFormats(new Ajv({ strict: false, allErrors: true, formats: { int32: true, int64: true, double: true } }));
const components = structuredClone(document.components);
for (const [name, schema] of Object.entries(components.schemas)) {
  if (name !== 'Problem') close(schema);
}
ajv.addSchema({ $id: 'contract', components });

const resolve = node => node?.$ref ? node.$ref.slice(2).split('/').reduce((place, key) => place[key], document) : node;
const inContract = node => JSON.parse(JSON.stringify(node).replaceAll('"#/components', '"contract#/components'));

function check(schema, value, what) {
  const valid = ajv.compile(inContract(schema));
  assert.ok(valid(value), `${what}: ${ajv.errorsText(valid.errors)}`);
}

for (const sample of samples) {
  test(sample.file, () => {
    const operation = operations.get(sample.operationId);
    assert.ok(operation, `no operation ${sample.operationId}`);
    if (sample.request !== undefined && sample.status < 400) {
      const [body] = Object.values(resolve(operation.requestBody).content);
      check(body.schema, sample.request, 'request');
    }
    const response = resolve(operation.responses[sample.status]);
    assert.ok(response, `${sample.status} is not among the answers of ${sample.operationId}`);
    const content = response.content?.[sample.status < 400 ? 'application/json' : 'application/problem+json'];
    assert.equal(sample.response !== undefined, content !== undefined);
    if (content) check(content.schema, sample.response, 'response');
  });
}

// WeChat's own call, with a signed address; and an answer that holds all there is about a person, shown by the schema alone.
const withoutSample = ['fetchMedia', 'exportMe'];

test('every operation that residents call has a sample of its success', () => {
  const shown = new Set(samples.filter(s => s.status < 400).map(s => s.operationId));
  assert.deepEqual([...operations.keys()].filter(id => !shown.has(id) && !withoutSample.includes(id)), []);
});

test('every example in the document is valid', () => {
  for (const [id, operation] of operations) {
    const media = resolve(operation.requestBody)?.content['application/json'];
    if (media?.example !== undefined) check(media.schema, media.example, id);
  }
});
