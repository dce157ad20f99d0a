import { NetworkError } from './problem';
import type { Method } from './types';

export interface Request {
  method: Method;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
}

export interface Reply {
  status: number;
  body: unknown;
  /** Seconds of the header Retry-After, where given. */
  retryAfter?: number;
}

/** One wx.request as a promise; any status is a reply, no answer is a NetworkError. */
export function send(request: Request, timeout: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: request.url,
      method: request.method.toUpperCase() as Uppercase<Method>,
      header: request.headers,
      timeout,
      dataType: 'json',
      ...(request.body !== undefined && { data: request.body as WechatMiniprogram.IAnyObject }),
      success: answer => resolve({ status: answer.statusCode, body: answer.data, ...retryAfter(answer.header) }),
      fail: failure => reject(new NetworkError(failure.errMsg)),
    });
  });
}

// The case of header names differs between the systems that WeChat runs on.
function retryAfter(header: WechatMiniprogram.IAnyObject): { retryAfter?: number } {
  const name = Object.keys(header).find(key => key.toLowerCase() === 'retry-after');
  const seconds = name === undefined ? NaN : Number(header[name]);
  return Number.isFinite(seconds) ? { retryAfter: seconds } : {};
}

/** Replaces {names} in a path and appends a flat query. */
export function address(base: string, path: string, names: object = {}, query: object = {}): string {
  const values = new Map(Object.entries(names));
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return base + place + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}
