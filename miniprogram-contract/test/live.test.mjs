// The client against a running host, when SHIBEI_URL names one whose WeChat is the stand-in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, newKey, ShibeiClient } from '../build/index.js';
import { installWx, overHttp } from './wx.mjs';

const baseUrl = process.env.SHIBEI_URL;
const skip = baseUrl ? false : 'SHIBEI_URL is not set';
let serial = 0;

/** A phone of its own for each person. */
function phoneOf(name) {
  const run = newKey();
  const phone = installWx(overHttp, () => `dev-${name}.${run}-${serial++}`);
  return { ...phone, api: new ShibeiClient({ baseUrl }) };
}

async function suggestion(api, topic) {
  const { termsVersion, subdistricts } = await api.get('/api/open/catalogue');
  const [subdistrict] = subdistricts;
  return {
    topic,
    rationale: '楼道里没有扶手，老人上下楼不便。',
    countermeasures: '建议在每层楼道加装双侧扶手。',
    suggester: { kind: 'Person', name: '王秀兰', phone: '13805320001', subdistrictCode: subdistrict.code, communityCode: subdistrict.communities[0].code },
    termsVersion,
    domain: 'Livelihood',
    publicity: 'NotPublic',
  };
}

test('a resident hands in a suggestion and finds it again', { skip }, async () => {
  const { api } = phoneOf('live-wang');
  const body = await suggestion(api, '在老旧楼院增设助老扶手');
  const key = newKey();
  const receipt = await api.post('/api/mini/suggestions', { key, body });
  assert.deepEqual(await api.post('/api/mini/suggestions', { key, body }), receipt, 'the same key is the same suggestion');
  const mine = await api.get('/api/mini/suggestions/{id}', { path: { id: receipt.id } });
  assert.equal(mine.topic, body.topic);
  const page = await api.get('/api/mini/suggestions');
  assert.equal(page.items.filter(i => i.id === receipt.id).length, 1);
  const tracked = await api.post('/api/open/tracking', { body: { number: receipt.number, querySecret: receipt.querySecret } });
  assert.equal(tracked.number, receipt.number);
  const withdrawn = await api.post('/api/mini/suggestions/{id}/withdraw', { path: { id: receipt.id }, key: newKey(), body: { reason: '已经解决' } });
  assert.equal(withdrawn.status, 'Withdrawn');
});

test('a dead access token is renewed once for many calls, a dead session by a new sign-in', { skip }, async () => {
  const { api, storage, requests } = phoneOf('live-li');
  await api.get('/api/mini/suggestions');
  const session = storage.get('shibei.session');
  storage.set('shibei.session', { ...session, accessToken: 'dead' });
  await Promise.all([1, 2, 3, 4, 5].map(() => api.get('/api/mini/suggestions')));
  assert.equal(requests.filter(r => r.url.endsWith('/refresh')).length, 1);
  storage.set('shibei.session', { accessToken: 'dead', refreshToken: 'dead' });
  await api.get('/api/mini/suggestions');
  assert.equal(requests.filter(r => r.url.endsWith('/sign-in')).length, 2);
});

test('after signing out the next call signs in again', { skip }, async () => {
  const { api, storage } = phoneOf('live-sun');
  await api.get('/api/mini/suggestions');
  await api.signOut();
  assert.equal(storage.size, 0);
  await api.get('/api/mini/suggestions');
  assert.equal(storage.size, 1);
});

test('refusals come with their code and what to do', { skip }, async () => {
  const { api } = phoneOf('live-zhao');
  const body = await suggestion(api, '在老旧楼院增设助老扶手');
  const refusal = async (status, code, call) => assert.rejects(call, e => {
    assert.ok(e instanceof ApiError, String(e));
    assert.deepEqual([e.status, e.code], [status, code]);
    assert.match(e.detail, /[一-鿿]/);
    return true;
  });
  await refusal(400, 'request.invalid', api.post('/api/mini/suggestions', { key: newKey(), body: { ...body, topic: '' } }));
  await refusal(409, 'suggestion.terms-outdated', api.post('/api/mini/suggestions', { key: newKey(), body: { ...body, termsVersion: '1999' } }));
  await refusal(404, 'suggestion.not-found', api.get('/api/mini/suggestions/{id}', { path: { id: '0193704a-3a60-7c2b-9d4e-5f60718293a4' } }));
  await refusal(404, 'request.not-found', api.get('/api/mini/suggestions/{id}', { path: { id: 'no-id' } }));
  await refusal(400, 'request.bad-cursor', api.get('/api/mini/suggestions', { query: { cursor: '@' } }));
  const key = newKey();
  await api.post('/api/mini/suggestions', { key, body });
  await refusal(409, 'idempotency.key-reused', api.post('/api/mini/suggestions', { key, body: { ...body, topic: '另一件建议' } }));
});

test('one resident does not see what another handed in', { skip }, async () => {
  const owner = phoneOf('live-qian');
  const receipt = await owner.api.post('/api/mini/suggestions', { key: newKey(), body: await suggestion(owner.api, '打通断头路') });
  const other = phoneOf('live-zhou');
  await assert.rejects(other.api.get('/api/mini/suggestions/{id}', { path: { id: receipt.id } }), { code: 'suggestion.not-found' });
});
