// Writes the union of error codes that the client's types know.
import { readFileSync, writeFileSync } from 'node:fs';

const { codes } = JSON.parse(readFileSync(new URL('../error-codes.json', import.meta.url), 'utf8'));
writeFileSync(new URL('../src/error-codes.ts', import.meta.url), `// Generated from error-codes.json by "npm run types".

/** Codes known when this client was made; a newer server may know more. */
export type ErrorCode =
${codes.map(c => `  /** ${c.text} */\n  | '${c.code}'`).join('\n')}
  | (string & {});
`);
