// The client's manners, with a wx whose server says what each test wants.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ApiError, NetworkError, ShibeiClient } from '../build/index.js';
import { installWx } from './wx.mjs';

const baseUrl = 'https://api.test';
const problem = (status, code, headers) => ({ status, headers, body: { code, status, detail: '请稍后再试。' } });
const tokens = n => ({ status: 200, body: { accessToken: `access-${n}`, refreshToken: `refresh-${n}` } });
const pathOf = ({ url }) => new URL(url).pathname;

let waits;
beforeEach(() => {
  waits = [];
  globalThis.setTimeout = (then, ms) => { waits.push(ms); queueMicrotask(then); };
});

function start(answer, { signedIn = true, codes } = {}) {
  const phone = installWx(answer, codes);
  if (signedIn) phone.storage.set('shibei.session', tokens(1).body);
  return { ...phone, api: new ShibeiClient({ baseUrl }) };
}

test('signs in silently when there is no session, and keeps it', async () => {
  const { api, storage, requests } = start(
    r => pathOf(r) === '/api/mini/sign-in' ? tokens(7) : { status: 200, body: { items: [] } }, { signedIn: false });
  await api.get('/api/mini/suggestions');
  assert.deepEqual(requests.map(pathOf), ['/api/mini/sign-in', '/api/mini/suggestions']);
  assert.equal(requests[1].header.Authorization, 'Bearer access-7');
  assert.deepEqual(storage.get('shibei.session'), { accessToken: 'access-7', refreshToken: 'refresh-7' });
});

test('sends no token to the public part', async () => {
  const { api, requests } = start(() => ({ status: 200, body: {} }), { signedIn: false });
  await api.get('/api/open/catalogue');
  assert.deepEqual(requests.map(r => [pathOf(r), r.header.Authorization]), [['/api/open/catalogue', undefined]]);
});

test('refreshes once for all who meet a 401 at the same time, and replays each once', async () => {
  const { api, requests } = start(r => {
    if (pathOf(r) === '/api/mini/refresh') return tokens(2);
    return r.header.Authorization === 'Bearer access-2' ? { status: 200, body: { items: [] } } : problem(401, 'auth.expired');
  });
  await Promise.all([1, 2, 3, 4].map(() => api.get('/api/mini/suggestions')));
  assert.equal(requests.filter(r => pathOf(r) === '/api/mini/refresh').length, 1);
  assert.equal(requests.length, 4 + 1 + 4);
});

test('signs in anew when the refresh token is refused too', async () => {
  const { api, requests } = start(r => {
    if (pathOf(r) === '/api/mini/refresh') return problem(401, 'auth.refresh-invalid');
    if (pathOf(r) === '/api/mini/sign-in') return tokens(3);
    return r.header.Authorization === 'Bearer access-3' ? { status: 200, body: { items: [] } } : problem(401, 'auth.session-ended');
  });
  await api.get('/api/mini/suggestions');
  assert.deepEqual(requests.map(pathOf), ['/api/mini/suggestions', '/api/mini/refresh', '/api/mini/sign-in', '/api/mini/suggestions']);
});

test('keeps the session when a refresh fails for another reason', async () => {
  const { api, storage } = start(r => pathOf(r) === '/api/mini/refresh' ? problem(503, 'service.unavailable') : problem(401, 'auth.expired'));
  await assert.rejects(api.get('/api/mini/suggestions'), { code: 'service.unavailable' });
  assert.equal(storage.get('shibei.session').refreshToken, 'refresh-1');
});

test('gives up after one replay', async () => {
  const { api, requests } = start(r => pathOf(r) === '/api/mini/refresh' ? tokens(2) : problem(401, 'auth.required'));
  await assert.rejects(api.get('/api/mini/suggestions'), e => e instanceof ApiError && e.code === 'auth.required' && e.status === 401);
  assert.equal(requests.length, 3);
});

test('says what to do when WeChat gives no code', async () => {
  const { api } = start(() => assert.fail('nothing is sent'), { signedIn: false, codes: () => { throw new Error('system error'); } });
  await assert.rejects(api.get('/api/mini/suggestions'), { code: 'wechat.unavailable', detail: /稍后再试/ });
});

test('tries reads again with growing pauses, then says the network is bad', async () => {
  const { api, requests } = start(() => Promise.reject(new Error('timeout')));
  await assert.rejects(api.get('/api/open/catalogue'), e => e instanceof NetworkError && /网络/.test(e.detail));
  assert.deepEqual(waits, [500, 1000, 2000]);
  assert.equal(requests.length, 4);
});

test('waits as long as Retry-After says, whatever its case', async () => {
  const answers = [problem(429, 'request.too-many', { 'RETRY-AFTER': '3' }), problem(503, 'service.unavailable', { 'retry-after': '5' })];
  const { api } = start(() => answers.shift() ?? { status: 200, body: {} });
  await api.get('/api/open/catalogue');
  assert.deepEqual(waits, [3000, 5000]);
});

test('leaves a long wait to the person', async () => {
  const { api, requests } = start(() => problem(429, 'request.too-many', { 'Retry-After': '60' }));
  await assert.rejects(api.get('/api/open/catalogue'), { code: 'request.too-many', status: 429 });
  assert.equal(requests.length, 1);
});

test('repeats a write with its key and never one without', async () => {
  let answers = [Promise.reject(new Error('interrupted')), { status: 201, body: { id: '1' } }];
  const { api, requests } = start(() => answers.shift() ?? Promise.reject(new Error('interrupted')));
  await api.post('/api/mini/suggestions', { key: 'k-1', body: {} });
  assert.deepEqual(requests.map(r => r.header['Idempotency-Key']), ['k-1', 'k-1']);
  await assert.rejects(api.post('/api/mini/suggestions/{id}/withdraw', { path: { id: '1' }, body: {} }), NetworkError);
  assert.equal(requests.length, 3);
});

test('does not repeat what the server refused', async () => {
  const { api, requests } = start(() => ({ ...problem(409, 'suggestion.wrong-state') }));
  await assert.rejects(api.post('/api/mini/suggestions/{id}/withdraw', { path: { id: '1' }, key: 'k', body: {} }), { code: 'suggestion.wrong-state' });
  assert.equal(requests.length, 1);
});

test('makes something readable of an answer that is not ours', async () => {
  const { api } = start(() => ({ status: 502, body: '<html>Bad Gateway</html>' }));
  await assert.rejects(api.get('/api/open/catalogue'), { code: 'service.unavailable', status: 502, detail: /稍后/ });
});

test('writes path and query safely', async () => {
  const { api, requests } = start(() => ({ status: 200, body: {} }));
  await api.get('/api/mini/suggestions/{id}', { path: { id: 'a/b?c' } });
  await api.get('/api/mini/suggestions', { query: { cursor: '甲 &=' } });
  assert.deepEqual(requests.map(r => r.url), [
    `${baseUrl}/api/mini/suggestions/a%2Fb%3Fc`, `${baseUrl}/api/mini/suggestions?cursor=%E7%94%B2%20%26%3D`]);
});
