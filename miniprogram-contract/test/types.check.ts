// Compiled, never run: what the client's types allow and what they refuse.
import { newKey, ShibeiClient, type components } from '../src';

const api = new ShibeiClient({ baseUrl: 'https://api.example.gov.cn' });

export async function allowed(body: components['schemas']['SubmitSuggestionRequest']): Promise<string[]> {
  const receipt = await api.post('/api/mini/suggestions', { key: newKey(), body });
  const page = await api.get('/api/mini/suggestions');
  const next = await api.get('/api/mini/suggestions', { query: { cursor: page.next ?? '' } });
  const mine = await api.get('/api/mini/suggestions/{id}', { path: { id: receipt.id } });
  const nothing: undefined = await api.post('/api/mini/sign-out');
  const first: string | undefined = next.items[0]?.topic;
  return [receipt.number, mine.statusText, first ?? '', String(nothing)];
}

export async function refused(body: components['schemas']['SubmitSuggestionRequest']): Promise<void> {
  // @ts-expect-error A submission needs a key, so that a retry registers it once.
  await api.post('/api/mini/suggestions', { body });
  // @ts-expect-error A body is needed.
  await api.post('/api/mini/suggestions', { key: newKey() });
  // @ts-expect-error An element of the six is missing.
  await api.post('/api/open/tracking', { body: { number: 'SB-20241128-0001-K' } });
  // @ts-expect-error A value that the enum does not know.
  await api.post('/api/mini/suggestions', { key: newKey(), body: { ...body, domain: 'Weather' } });
  // @ts-expect-error The path needs its id.
  await api.get('/api/mini/suggestions/{id}');
  // @ts-expect-error There is no such path.
  await api.get('/api/mini/nothing');
  // @ts-expect-error The path knows no such method.
  await api.put('/api/mini/suggestions', { body });
  // @ts-expect-error What may be absent must be checked first.
  (await api.get('/api/mini/suggestions')).next.length;
}
