// The documentation page: Swagger UI with a sign-in form for each kind of caller, a fresh Idempotency-Key for each press,
// and Chinese on the buttons.
import { speakChinese } from './chinese.js';
import { showSignIn, tokenOf } from './sign-in.js';

const settings = await (await fetch('settings')).json();

/** Name of the document on show, such as "office". */
const documentName = () => ui.specSelectors.url().match(/(\w+)\.json$/)?.[1];

/** Puts a token in the place the Authorize dialog would put it. */
function authorize(token) {
  const scheme = settings.documents.find(d => d.key === documentName())?.scheme;
  if (scheme) ui.preauthorizeApiKey(scheme, token);
}

const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

// What serves only once must be new at each press: the example key (whoever types a key of their own keeps it and sees the
// replay), and the codes of the WeChat stand-in.
function freshen(request) {
  if (request.headers?.['Idempotency-Key'] === settings.exampleKey) request.headers['Idempotency-Key'] = random();
  if (typeof request.body === 'string') request.body = request.body.replace(/"((?:dev|phone)-\w+)\.1"/, (_, code) => `"${code}.${random()}"`);
  return request;
}

// A sign-in tried out by hand counts like one through the form.
function keepToken(response) {
  const token = response.ok && tokenOf(response.url, response.body);
  if (token) authorize(token);
  return response;
}

const ui = window.SwaggerUIBundle({
  dom_id: '#swagger-ui',
  urls: settings.documents.map(d => ({ name: d.title, url: d.url })),
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  requestInterceptor: freshen,
  responseInterceptor: keepToken,
});

let shown;
ui.getStore().subscribe(() => {
  const name = documentName();
  if (name === shown) return;
  shown = name;
  showSignIn(document.getElementById('sign-in'), name, settings, authorize);
});
speakChinese(document.getElementById('swagger-ui'));
