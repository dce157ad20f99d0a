// As much of wx as the client uses, for Node.

/**
 * Puts a wx in place.
 * @param answer (options) => { status, body, headers } | a rejected promise for "no answer"
 * @param codes  the next code of wx.login; throws where WeChat would fail
 */
export function installWx(answer, codes = () => 'code') {
  const storage = new Map();
  const requests = [];
  globalThis.wx = {
    getStorageSync: key => storage.get(key) ?? '',
    setStorageSync: (key, value) => void storage.set(key, structuredClone(value)),
    removeStorageSync: key => void storage.delete(key),
    login: ({ success, fail }) => {
      try {
        success({ code: codes() });
      } catch (e) {
        fail({ errMsg: `login:fail ${e.message}` });
      }
    },
    request: options => {
      requests.push(options);
      Promise.resolve(answer(options)).then(
        ({ status, body, headers = {} }) => options.success({ statusCode: status, data: body, header: headers }),
        e => options.fail({ errMsg: `request:fail ${e.message}` }));
    },
  };
  return { storage, requests };
}

/** Answers over the real network, as wx.request would: every status is a success, JSON of any media type is parsed. */
export async function overHttp({ url, method, header, data }) {
  const response = await fetch(url, {
    method,
    headers: { ...header, ...(data !== undefined && { 'content-type': 'application/json' }) },
    ...(data !== undefined && { body: JSON.stringify(data) }),
  });
  const text = await response.text();
  let body = text;
  try {
    body = JSON.parse(text);
  } catch {
    // wx.request hands over text that is no JSON as it is.
  }

  return { status: response.status, body, headers: Object.fromEntries(response.headers) };
}
